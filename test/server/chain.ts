import { afterEach, beforeEach, expect, vi } from 'vitest'
import { isSnapTradeError, type SnapTradeError } from '../../src/core/errors.js'
import type { OperationInput, OperationName, OperationOutput } from '../../src/core/operations.js'
import { createSandbox, type Sandbox } from '../../src/sandbox.js'
import { createRouteHandler } from '../../src/server/createRouteHandler.js'
import type { CreateRouteHandlerParameters } from '../../src/server/handler/options.js'
import { isRegistered, readStoredUser } from '../../src/server/users/storedUser.js'
import { memoryUserSecrets, type UserSecrets } from '../../src/server/users/userSecrets.js'
import { http } from '../../src/transports/http.js'

/** An id that no connection has. */
export const UUID = 'cf371bb4-a475-4f17-ab94-d0fee699960d'
export const BASE = 'http://app.test/api/snaptrade'

/** Everything that reached the browser or the console, and the secrets that it must not contain. */
const said: string[] = []
const secretsSeen = new Set<string>()

/** Checks at the end of a test file that no secret of its tests reached the browser or the console. */
export const watchSecrets = () => {
  beforeEach(() => {
    said.length = 0
    secretsSeen.clear()
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      vi.spyOn(console, method).mockImplementation((...parts: unknown[]) => {
        said.push(parts.map((part) => (part instanceof Error ? part.stack : JSON.stringify(part))).join(' '))
      })
    }
  })
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
    for (const secret of secretsSeen) for (const text of said) expect(text).not.toContain(secret)
  })
}

interface ChainParameters extends Partial<CreateRouteHandlerParameters> {
  sandbox?: Sandbox
}

/** The whole chain in one process: http transport, route handler, client, sandbox. `x-user` is the session. */
export const createChain = ({ sandbox = createSandbox(), ...parameters }: ChainParameters = {}) => {
  const sent: string[] = []
  const onError = vi.fn<(error: unknown, context: unknown) => void>()
  const userSecrets = parameters.userSecrets ?? memoryUserSecrets()
  secretsSeen.add(sandbox.consumerKey)
  const handler = createRouteHandler({
    clientId: sandbox.clientId,
    consumerKey: sandbox.consumerKey,
    baseUrl: sandbox.api,
    fetch: async (url, init) => {
      sent.push(`${init?.method} ${new URL(String(url)).pathname.replace('/api/v1', '')}`)
      const response = await sandbox.fetch(new Request(url, init))
      for (const { userSecret } of sandbox.users) secretsSeen.add(userSecret)
      return response
    },
    getUser: (request) => {
      const id = request.headers.get('x-user')
      return id ? { id } : null
    },
    onError,
    ...parameters,
    userSecrets: spyOn(userSecrets),
  })
  const fetchHandler = async (request: Request) => {
    const response = await handler(request)
    said.push([...response.headers].join('\n'), await response.clone().text())
    return response
  }

  /** Calls one operation like a browser. */
  const as =
    (user: string, headers: Record<string, string> = {}) =>
    <Name extends OperationName>(name: Name, input: OperationInput<Name>): Promise<OperationOutput<Name>> =>
      http(BASE, {
        fetch: (url, init) => fetchHandler(new Request(url, init)),
        headers: { 'x-user': user, ...headers },
        retryCount: 0,
      }).request(name, input)

  /** Sends a raw request, for requests that the transport would not send. */
  const raw = (path: string, init: RequestInit = {}, user = 'ada') =>
    fetchHandler(new Request(BASE + path, { ...init, headers: { 'x-user': user, ...init.headers } }))

  return { sandbox, handler, userSecrets, onError, sent, as, raw, ada: as('ada') }
}

/** Returns the stored secret of a user, and the user's id at SnapTrade. */
export const storedUser = async (secrets: UserSecrets, userId: string) => {
  const user = readStoredUser(userId, await secrets.get(userId))
  return isRegistered(user) ? user : undefined
}

/** Returns only the secret. */
export const storedSecret = async (secrets: UserSecrets, userId: string) =>
  (await storedUser(secrets, userId))?.userSecret

const watch = (value: string | null) => {
  const user = readStoredUser('', value)
  if (isRegistered(user)) secretsSeen.add(user.userSecret)
}

const spyOn = (secrets: UserSecrets): UserSecrets => ({
  ...secrets,
  set: (userId, value) => {
    watch(value)
    return secrets.set(userId, value)
  },
  ...(secrets.replace && {
    replace: (userId: string, expected: string | null, next: string | null) => {
      watch(next)
      return secrets.replace?.(userId, expected, next) ?? false
    },
  }),
})

export const postJson = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

/** Returns the error of a promise that must fail. */
export const failureOf = async (promise: Promise<unknown>): Promise<SnapTradeError> => {
  const thrown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!isSnapTradeError(thrown)) throw new Error(`no SnapTradeError but ${String(thrown)}`)
  said.push(thrown.message, JSON.stringify(thrown))
  return thrown
}

/** Makes all delays fifty times shorter until the end of the test. */
export const hurry = () => {
  const { setTimeout: real } = globalThis
  vi.stubGlobal('setTimeout', (task: () => void, ms = 0) => real(task, ms / 50))
}

/** A store with only `get`, `set` and `delete`. */
export const plainSecrets = (inner: UserSecrets = memoryUserSecrets()): UserSecrets => ({
  get: inner.get,
  set: inner.set,
  delete: inner.delete,
})

/** A store with the latency of a database: every step takes `latency` milliseconds. */
export const slowSecrets = (latency: number, inner: UserSecrets = memoryUserSecrets()): UserSecrets => {
  const later = async <Result>(step: () => Result): Promise<Awaited<Result>> => {
    await new Promise((resolve) => setTimeout(resolve, latency))
    return await step()
  }
  return {
    get: (userId) => later(() => inner.get(userId)),
    set: (userId, userSecret) => later(() => inner.set(userId, userSecret)),
    delete: (userId) => later(() => inner.delete(userId)),
  }
}
