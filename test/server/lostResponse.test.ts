import { afterEach, expect, it, vi } from 'vitest'
import { createKeyPair } from '../../src/encryption/createKeyPair.js'
import { exportSshPublicKey } from '../../src/encryption/sshPublicKey.js'
import { createSandbox, type Sandbox } from '../../src/sandbox.js'
import { defaultSelfOperations } from '../../src/server/handler/permissions.js'
import { memoryUserSecrets, type UserSecrets } from '../../src/server/users/userSecrets.js'
import { createChain, failureOf, plainSecrets, storedUser, watchSecrets } from './chain.js'

watchSecrets()

const mayDelete = {
  selfOperations: [...defaultSelfOperations, 'deleteSnapTradeUser' as const],
}
afterEach(() => void vi.useRealTimers())

/** Advances the time only for the age of intents. */
const later = (ms: number) => vi.setSystemTime(Date.now() + ms)

/** SnapTrade completes the registration, but its response never arrives. */
const loseResponses = (
  sandbox: Sandbox,
  how: () => Promise<Response> | Response,
  times = 1,
): typeof fetch => {
  let left = times
  return async (url, init) => {
    const response = await sandbox.fetch(new Request(url, init))
    return String(url).includes('registerUser') && response.ok && left-- > 0 ? how() : response
  }
}
const reset = () => {
  throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } })
}

it.each([
  ['reset', reset, 502],
  ['a gateway page', () => new Response('<h1>Bad gateway</h1>', { status: 502 }), 502],
  ['no JSON', () => new Response('', { status: 200 }), 502],
  ['time-out', () => new Promise<Response>(() => {}), 504],
] as const)('behavior: response lost (%s): the next login works', async (_, how, status) => {
  const sandbox = createSandbox()
  const { ada, sent, userSecrets, onError } = createChain({
    sandbox,
    fetch: loseResponses(sandbox, how),
    timeout: 1000,
  })
  expect(await failureOf(ada('loginSnapTradeUser', {}))).toMatchObject({ status })
  expect(await ada('loginSnapTradeUser', {})).toHaveProperty('redirectURI')
  const [orphan, present] = sandbox.users
  expect(orphan?.userId).toBe('ada')
  expect(await storedUser(userSecrets, 'ada')).toMatchObject({
    snapTradeUserId: present?.userId,
    userSecret: present?.userSecret,
  })
  expect(onError).toHaveBeenLastCalledWith(
    expect.objectContaining({ detail: expect.stringContaining('"ada"') }),
    expect.objectContaining({ userId: 'ada', orphanedUserId: 'ada' }),
  )
  expect(sent).toEqual([])
})

it('behavior: a request that never reached SnapTrade keeps the user’s id', async () => {
  const sandbox = createSandbox()
  let isCut = true
  const { ada, onError } = createChain({
    sandbox,
    fetch: async (url, init) => (isCut ? reset() : sandbox.fetch(new Request(url, init))),
  })
  for (let tries = 0; tries < 3; tries += 1) await failureOf(ada('loginSnapTradeUser', {}))
  isCut = false
  onError.mockClear()
  await ada('loginSnapTradeUser', {})
  expect(sandbox.users.map(({ userId }) => userId)).toEqual(['ada'])
  expect(onError).not.toHaveBeenCalled()
})

it('behavior: after several lost responses the login still works', async () => {
  const sandbox = createSandbox()
  const { ada } = createChain({ sandbox, fetch: loseResponses(sandbox, reset, 2) })
  for (let tries = 0; tries < 2; tries += 1) await failureOf(ada('loginSnapTradeUser', {}))
  await ada('loginSnapTradeUser', {})
  expect(new Set(sandbox.users.map(({ userId }) => userId)).size).toBe(3)
})

it('behavior: a rejected registration leaves no value in the store', async () => {
  const { ada, sandbox, userSecrets } = createChain()
  sandbox.fail('registerSnapTradeUser', { status: 403, times: 1 })
  await failureOf(ada('loginSnapTradeUser', {}))
  expect(await userSecrets.get('ada')).toBeUndefined()
})

/** Creates the state of a process that was killed after SnapTrade registered the user. */
const killed = async (sandbox: Sandbox, userSecrets: UserSecrets) => {
  const victim = createChain({
    sandbox,
    userSecrets,
    fetch: loseResponses(sandbox, () => new Promise(() => {})),
  })
  void victim.ada('loginSnapTradeUser', {}).catch(() => {})
  await expect.poll(() => sandbox.users.length).toBe(1)
}

it.each([
  ['with replace', memoryUserSecrets],
  ['without', () => plainSecrets()],
])('behavior: a process is killed during a registration (store %s)', async (_, create) => {
  const sandbox = createSandbox()
  const userSecrets = create()
  await killed(sandbox, userSecrets)
  const other = createChain({ sandbox, userSecrets, deadline: 1000 })
  const busy = await failureOf(other.ada('loginSnapTradeUser', {}))
  expect(busy).toMatchObject({ code: 'busy', status: 503, retryAfter: 2, isRetryable: true })
  expect(other.onError).not.toHaveBeenCalled()
  expect(await other.ada('listBrokerageAuthorizations', {})).toEqual([])
  later(1100)
  expect(await other.ada('loginSnapTradeUser', {})).toHaveProperty('redirectURI')
  expect((await storedUser(userSecrets, 'ada'))?.snapTradeUserId).toBe(sandbox.users[1]?.userId)
  const { id } = sandbox.addConnection({ userId: sandbox.users[1]?.userId ?? '', broker: 'ALPACA' })
  expect(await other.ada('listBrokerageAuthorizations', {})).toMatchObject([{ id }])
})

it('behavior: an intent from a clock that is ahead expires', async () => {
  const userSecrets = memoryUserSecrets()
  const at = Date.now() + 86_400_000
  await userSecrets.set('ada', JSON.stringify({ pending: { snapTradeUserId: 'ada', at, attempt: 'x' } }))
  const { ada } = createChain({ userSecrets })
  expect(await ada('loginSnapTradeUser', {})).toHaveProperty('redirectURI')
})

it('behavior: the public key of a lost registration is used for the next id', async () => {
  const sandbox = createSandbox()
  const { ada } = createChain({ sandbox, fetch: loseResponses(sandbox, reset) })
  const rsaPublicKey = await exportSshPublicKey((await createKeyPair()).publicKey)
  await failureOf(ada('registerSnapTradeUser', { rsaPublicKey }))
  expect(await ada('loginSnapTradeUser', {})).toHaveProperty('encryptedSharedKey')
  expect(sandbox.users.map((user) => user.rsaPublicKey)).toEqual([rsaPublicKey, rsaPublicKey])
})

it('error: user_exists without an intent: no second user, no deletion, the user is named', async () => {
  const { ada, sandbox, sent, userSecrets } = createChain()
  sandbox.addUser({ userId: 'ada' })
  sandbox.addConnection({ userId: 'ada', broker: 'ALPACA' })
  for (let tries = 0; tries < 2; tries += 1) {
    const error = await failureOf(ada('loginSnapTradeUser', {}))
    expect(error).toMatchObject({ code: 'user_secret_missing', status: 409 })
    expect(error.detail).toContain('"ada"')
  }
  expect(sandbox.users).toHaveLength(1)
  expect(sent.filter((line) => line.startsWith('DELETE'))).toEqual([])
  expect(await userSecrets.get('ada')).toBeUndefined()
})

it('behavior: a login waits for a registration of 4 s in another process', async () => {
  const sandbox = createSandbox()
  const userSecrets = plainSecrets()
  sandbox.fail('registerSnapTradeUser', { delay: 4000, times: 1 })
  const machines = [createChain({ sandbox, userSecrets }), createChain({ sandbox, userSecrets })]
  for (const link of await Promise.all(machines.map(({ ada }) => ada('loginSnapTradeUser', {}))))
    expect(link).toHaveProperty('redirectURI')
  expect(sandbox.users).toHaveLength(1)
})

it('behavior: delete, then login: 503 with a delay, then a new user; in another process it waits', async () => {
  const sandbox = createSandbox()
  const userSecrets = memoryUserSecrets()
  const [here, there] = [1, 2].map(() => createChain({ sandbox, userSecrets, ...mayDelete }))
  if (!here || !there) throw new Error('two processes')
  await here.ada('registerSnapTradeUser', {})
  await here.ada('deleteSnapTradeUser', {})
  expect(await userSecrets.get('ada')).toBeUndefined()
  const busy = await here.raw('/snapTrade/login', { method: 'POST' })
  expect(busy.status).toBe(503)
  expect(busy.headers.get('retry-after')).toBe('2')
  const link = there.ada('loginSnapTradeUser', {})
  setTimeout(() => sandbox.advance(1000), 300)
  expect(await link).toHaveProperty('redirectURI')
})

it('behavior: while A registers, B has registered: A does not overwrite B’s secret', async () => {
  const sandbox = createSandbox()
  const userSecrets = memoryUserSecrets()
  const { userSecret } = sandbox.addUser({ userId: 'ada-by-b' })
  const { ada, onError } = createChain({
    sandbox,
    userSecrets,
    fetch: async (url, init) => {
      const response = await sandbox.fetch(new Request(url, init))
      if (String(url).includes('registerUser')) {
        await userSecrets.set('ada', JSON.stringify({ snapTradeUserId: 'ada-by-b', userSecret }))
      }
      return response
    },
  })
  await ada('loginSnapTradeUser', {})
  expect(await storedUser(userSecrets, 'ada')).toEqual({ snapTradeUserId: 'ada-by-b', userSecret })
  expect(onError).toHaveBeenCalledWith(expect.anything(), expect.objectContaining({ orphanedUserId: 'ada' }))
})

it('behavior: a plain secret of an older version is read', async () => {
  const sandbox = createSandbox()
  const { userSecret } = sandbox.addUser({ userId: 'ada' })
  const { ada, userSecrets } = createChain({ sandbox })
  await userSecrets.set('ada', userSecret)
  expect(await ada('listBrokerageAuthorizations', {})).toEqual([])
  await ada('resetSnapTradeUserSecret', {})
  expect(await storedUser(userSecrets, 'ada')).toEqual({
    snapTradeUserId: 'ada',
    userSecret: sandbox.users[0]?.userSecret,
  })
})

it('behavior: a store that parses JSON itself is read', async () => {
  const inner = memoryUserSecrets()
  const { ada } = createChain({
    userSecrets: { ...inner, get: (id) => JSON.parse((inner.get(id) as string) ?? 'null') },
  })
  await ada('registerSnapTradeUser', {})
  await ada('resetSnapTradeUserSecret', {})
  expect(await ada('loginSnapTradeUser', {})).toHaveProperty('redirectURI')
})
