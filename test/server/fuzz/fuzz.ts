import { inspect } from 'node:util'
import fc from 'fast-check'
import { expect, vi } from 'vitest'
import { isErrorCode } from '../../../src/core/errorCodes.js'
import { isSnapTradeError } from '../../../src/core/errors.js'
import { createSandbox } from '../../../src/sandbox.js'
import { createRouteHandler } from '../../../src/server/createRouteHandler.js'
import { memoryUserSecrets } from '../../../src/server/users/userSecrets.js'
import { type HostileRequest, hostileRequest } from './requests.js'
import { type HostileResponse, hostileResponse } from './responses.js'

const CONSUMER_KEY = 'fuzz-consumer-key+/= é'
const STAFF = [
  'listSnapTradeUsers',
  'registerSnapTradeUser',
  'deleteSnapTradeUser',
  'disableBrokerageAuthorization',
] as const

/**
 * Sends the given number of hostile requests through a handler to hostile responses, and checks the invariants each
 * time.
 */
export const fuzz = async (runs: number, seed: number): Promise<{ statuses: Record<number, number> }> => {
  // Delays and time limits are 100 times shorter.
  const { setTimeout: real } = globalThis
  vi.stubGlobal('setTimeout', (task: () => void, ms = 0) => real(task, ms / 100))
  const consoleError = vi.spyOn(console, 'error').mockImplementation(() => {})
  const sandbox = createSandbox({ consumerKey: CONSUMER_KEY, rateLimit: Number.MAX_SAFE_INTEGER })
  const secrets = new Set([CONSUMER_KEY, encodeURIComponent(CONSUMER_KEY), 'invented-secret-0123'])
  const reports: unknown[] = []
  const calls: { url: URL; userId: string | undefined }[] = []
  let behave: HostileResponse = (_url, _init, honest) => honest()

  const handler = createRouteHandler({
    clientId: sandbox.clientId,
    consumerKey: CONSUMER_KEY,
    baseUrl: sandbox.api,
    userSecrets: memoryUserSecrets(),
    deadline: 3000,
    timeout: 300,
    getUser: (request) => {
      const id = request.headers.get('x-user')
      return id ? { id } : null
    },
    selfOperations: undefined,
    staffOperations: STAFF,
    isStaff: ({ user }) => user.id === 'root',
    publicOperations: ['listAllBrokerages'],
    onError: (error, { request: _, ...context }) => reports.push({ error, ...context }),
    onEvent: ({ request: _, ...event }) => reports.push(event),
    fetch: async (input, init) => {
      const url = new URL(String(input))
      const sent = typeof init?.body === 'string' ? JSON.parse(init.body) : {}
      calls.push({ url, userId: url.searchParams.get('userId') ?? sent.userId })
      const secret = url.searchParams.get('userSecret') ?? sent.userSecret
      if (secret) secrets.add(secret)
      const response = await behave(url.href, init, () => sandbox.fetch(new Request(url, init)))
      return response
    },
  })

  const send = async ({ target: { method, path }, query, headers, body, person }: HostileRequest) => {
    const search = new URLSearchParams(query).toString()
    const init = {
      method,
      headers: { 'content-type': 'application/json', 'x-user': person, ...headers },
      ...(method === 'GET' || method === 'HEAD' ? {} : { body }),
    }
    return handler(new Request(`http://app.test/api/snaptrade${path}?${search}`, init))
  }

  const statuses: Record<number, number> = {}
  const property = fc.asyncProperty(hostileRequest, hostileResponse, async (request, response) => {
    behave = response
    calls.length = 0
    reports.length = 0
    const begin = performance.now()
    const answer = await send(request)
    const text = await answer.text()
    await new Promise((resolve) => setImmediate(resolve))
    for (const { userSecret } of sandbox.users) secrets.add(userSecret)
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1

    // Time and format.
    expect(performance.now() - begin).toBeLessThan(5000)
    expect(answer.status).toBeGreaterThanOrEqual(200)
    expect(answer.headers.get('content-type')).toBe('application/json')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('location')).toBeNull()
    expect(answer.headers.get('x-request-id')).toBeTruthy()
    const data = JSON.parse(text)
    if (!answer.ok) {
      expect(isErrorCode(data.code)).toBe(true)
      expect(data.status).toBe(answer.status)
    }

    // Only expected exceptions, and no secret anywhere.
    for (const report of reports as { error?: unknown }[]) {
      if (report.error !== undefined && !isSnapTradeError(report.error)) throw report.error
    }
    expect(consoleError).not.toHaveBeenCalled()
    const seen = [text, ...[...answer.headers].flat(), inspect(reports, { depth: 8 })].join('\n')
    for (const secret of secrets)
      if (seen.includes(secret)) expect.fail(`a secret in: ${seen.slice(0, 2000)}`)

    // No user gets more than is permitted.
    for (const { url, userId } of calls) {
      expect(url.origin).toBe(new URL(sandbox.api).origin)
      expect(url.searchParams.get('clientId')).toBe(sandbox.clientId)
      const isOwn =
        userId === undefined || userId === request.person || userId.startsWith(`${request.person}-`)
      const isStaffs = request.person === 'root' && /registerUser|deleteUser|disable/.test(url.pathname)
      if (!isOwn && !isStaffs) expect.fail(`${request.person} acted for ${userId}: ${url.pathname}`)
      if (request.person === '') expect(url.pathname).toMatch(/\/brokerages$/)
      if (request.person !== 'root') expect(url.pathname).not.toMatch(/listUsers|deleteUser|disable/)
      expect(['GET', 'POST', 'DELETE']).toContain(request.target.method)
    }
    if (request.target.method !== 'GET' && request.headers['sec-fetch-site']?.startsWith('cross'))
      expect(calls).toEqual([])
  })
  try {
    await fc.assert(property, { numRuns: runs, seed, endOnFailure: true })
    return { statuses }
  } finally {
    consoleError.mockRestore()
    vi.unstubAllGlobals()
  }
}
