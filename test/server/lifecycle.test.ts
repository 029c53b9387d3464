import { afterEach, expect, it, vi } from 'vitest'
import { createSandbox } from '../../src/sandbox.js'
import { createRouteHandler } from '../../src/server/createRouteHandler.js'
import { memoryUserSecrets } from '../../src/server/users/userSecrets.js'
import { BASE, createChain, failureOf, hurry, plainSecrets, watchSecrets } from './chain.js'

watchSecrets()
afterEach(() => void vi.unstubAllEnvs())

const getUser = () => ({ id: 'ada' })
const login = () => new Request(`${BASE}/snapTrade/login`, { method: 'POST', headers: { 'x-user': 'ada' } })

it.each([
  [{}, 'SNAPTRADE_CLIENT_ID'],
  [{ clientId: 'c' }, 'SNAPTRADE_CONSUMER_KEY'],
  [{ clientId: 'c', consumerKey: [] }, 'SNAPTRADE_CONSUMER_KEY'],
  [{ clientId: 'c', consumerKey: [undefined, ''] }, 'SNAPTRADE_CONSUMER_KEY'],
])(
  'error: keys are missing (%j): a build loads the handler, the first request names them',
  async (keys, name) => {
    vi.stubEnv('SNAPTRADE_CLIENT_ID', '')
    vi.stubEnv('SNAPTRADE_CONSUMER_KEY', '')
    const onError = vi.fn()
    const { GET, POST, DELETE } = createRouteHandler({ getUser, onError, ...keys })
    for (const handle of [GET, POST, DELETE]) expect(handle).toBeTypeOf('function')
    const response = await POST(login())
    expect(response.status).toBe(500)
    expect(await response.json()).toMatchObject({
      code: 'config_missing',
      detail: expect.stringContaining(name),
    })
    await expect.poll(() => onError).toHaveBeenCalledOnce()
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ code: 'config_missing' })
  },
)

it('error: missing keys are also named in the log', async () => {
  vi.stubEnv('SNAPTRADE_CLIENT_ID', '')
  await createRouteHandler({ getUser }).POST(login())
  await expect.poll(() => console.error).toHaveBeenCalledOnce()
  expect(JSON.stringify(vi.mocked(console.error).mock.calls)).toContain('SNAPTRADE_CLIENT_ID')
})

it('behavior: keys that the environment gets after the creation are used', async () => {
  vi.stubEnv('SNAPTRADE_CLIENT_ID', '')
  vi.stubEnv('SNAPTRADE_CONSUMER_KEY', '')
  const sandbox = createSandbox()
  const handler = createRouteHandler({
    getUser,
    baseUrl: sandbox.api,
    fetch: (url, init) => sandbox.fetch(new Request(url, init)),
    onError: () => {},
  })
  expect((await handler(login())).status).toBe(500)
  vi.stubEnv('SNAPTRADE_CLIENT_ID', sandbox.clientId)
  vi.stubEnv('SNAPTRADE_CONSUMER_KEY', sandbox.consumerKey)
  expect((await handler(login())).status).toBe(200)
})

/** A chain whose registration waits for `proceed()`. */
const slowRegistration = (parameters = {}) => {
  const sandbox = createSandbox()
  let proceed = () => {}
  const isAllowed = new Promise<void>((resolve) => {
    proceed = resolve
  })
  const chain = createChain({
    sandbox,
    ...parameters,
    fetch: async (url, init) => {
      const response = await sandbox.fetch(new Request(url, init))
      if (String(url).includes('registerUser')) await isAllowed
      return response
    },
  })
  return { ...chain, proceed }
}

it.each(['the option', 'the second argument', 'the third argument of fetch'])(
  'parameters: waitUntil: a registration continues after the browser disconnects (%s)',
  async (way) => {
    const works: Promise<unknown>[] = []
    const runtime = { waitUntil: (work: Promise<unknown>) => void works.push(work) }
    const { handler, proceed, sandbox, userSecrets } = slowRegistration(way === 'the option' ? runtime : {})
    const gone = new AbortController()
    const request = new Request(login(), { signal: gone.signal })
    const response =
      way === 'the option'
        ? handler.POST(request)
        : way === 'the second argument'
          ? handler(request, runtime)
          : handler.fetch(request, {}, runtime)
    await expect.poll(() => sandbox.users.length).toBe(1)
    gone.abort()
    expect(works).toHaveLength(1)
    let isDone = false
    void works[0]?.then(() => {
      isDone = true
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(isDone).toBe(false)
    proceed()
    await works[0]
    expect(await userSecrets.get('ada')).toContain(sandbox.users[0]?.userSecret)
    await response
  },
)

it('parameters: waitUntil: is not called for reads, and its error fails no request', async () => {
  const waitUntil = vi.fn(() => {
    throw new Error('called outside of a request')
  })
  const { ada, raw, onError } = createChain({ waitUntil })
  expect(await ada('listBrokerageAuthorizations', {})).toEqual([])
  expect(waitUntil).not.toHaveBeenCalled()
  expect((await raw('/snapTrade/login', { method: 'POST' })).status).toBe(200)
  expect(onError).toHaveBeenCalledOnce()
})

it('behavior: drain: completes requests in progress, also of disconnected browsers, and accepts no new ones', async () => {
  const { handler, proceed, sandbox, userSecrets, raw, onError } = slowRegistration()
  const gone = new AbortController()
  const response = handler(new Request(login(), { signal: gone.signal }))
  await expect.poll(() => sandbox.users.length).toBe(1)
  gone.abort()
  let isDrained = false
  const drained = handler.drain().then(() => {
    isDrained = true
  })
  const refused = await raw('/brokerages')
  expect(refused.status).toBe(503)
  expect(refused.headers.get('retry-after')).toBe('1')
  expect(await refused.json()).toMatchObject({ code: 'busy', retryAfter: 1 })
  expect(onError).not.toHaveBeenCalled()
  expect(isDrained).toBe(false)
  proceed()
  await response
  await drained
  expect(await userSecrets.get('ada')).toContain(sandbox.users[0]?.userSecret)
})

it('behavior: drain: ends by the deadline if a request hangs', async () => {
  const { handler } = createChain({ deadline: 100, getUser: () => new Promise<never>(() => {}) })
  const response = handler(login())
  await handler.drain()
  expect((await response).status).toBe(503)
  await handler.drain()
})

it.each([
  ['with replace', memoryUserSecrets],
  ['without', () => plainSecrets()],
])('behavior: health: a write to the store (%s) and a signed request', async (_, create) => {
  const userSecrets = create()
  const { handler, sent } = createChain({ userSecrets })
  const set = vi.spyOn(userSecrets, 'set')
  const good = { isHealthy: true, duration: expect.any(Number) }
  expect(await handler.health()).toEqual({ isHealthy: true, store: good, snapTrade: good })
  expect(sent).toEqual(['GET /snapTrade/partners'])
  if (_ === 'without') expect(set).toHaveBeenCalledOnce()
  expect((await userSecrets.get('snaptrade-health-check')) ?? null).toBeNull()
})

it('behavior: health: a result is cached for 30 s, and concurrent calls share one', async () => {
  const { handler, sent } = createChain()
  await Promise.all([handler.health(), handler.health()])
  await handler.health()
  expect(sent).toHaveLength(1)
  await handler.health({ maxAge: 0 })
  expect(sent).toHaveLength(2)
  vi.setSystemTime(Date.now() + 31_000)
  await handler.health()
  vi.useRealTimers()
  expect(sent).toHaveLength(3)
})

it('error: health: returns which part is not healthy and why', async () => {
  hurry()
  const wrong = createChain({ consumerKey: 'wrong' })
  expect(await wrong.handler.health()).toMatchObject({
    isHealthy: false,
    store: { isHealthy: true },
    snapTrade: { isHealthy: false, code: 'signature_invalid' },
  })
  const readOnly = createChain({ userSecrets: { get: () => null, set: () => {}, delete: () => {} } })
  expect(await readOnly.handler.health()).toMatchObject({
    isHealthy: false,
    store: { isHealthy: false, detail: expect.stringContaining('userSecrets.set') },
    snapTrade: { isHealthy: true },
  })
  const down = createChain({
    userSecrets: {
      ...memoryUserSecrets(),
      set: () => {
        throw new Error('connection refused')
      },
    },
  })
  expect(await down.handler.health()).toMatchObject({
    store: { isHealthy: false, detail: 'connection refused' },
  })
  vi.stubEnv('SNAPTRADE_CLIENT_ID', '')
  expect(await createRouteHandler({ getUser }).health()).toMatchObject({
    snapTrade: { isHealthy: false, code: 'config_missing' },
  })
})

it('error: health: ends in time if a part hangs', async () => {
  const hang = () => new Promise<never>(() => {})
  const { handler } = createChain({ userSecrets: { get: hang, set: hang, delete: hang }, fetch: hang })
  expect(await handler.health({ timeout: 50 })).toMatchObject({
    isHealthy: false,
    store: { code: 'timeout' },
    snapTrade: { code: 'timeout' },
  })
})

it('error: health: never overwrites a user', async () => {
  const { handler, as, userSecrets } = createChain()
  await as('ada')('registerSnapTradeUser', {})
  const before = await userSecrets.get('ada')
  expect(await handler.health({ userId: 'ada' })).toMatchObject({
    store: { isHealthy: false, code: 'config_invalid' },
  })
  expect(await userSecrets.get('ada')).toBe(before)
})

it('behavior: a request that never settles does not hold the user’s lock forever', async () => {
  // Workers drop the work of a disconnected browser: its promises never settle.
  const sandbox = createSandbox()
  const inner = memoryUserSecrets()
  const now = Date.now()
  let isForgotten = true
  const { ada } = createChain({
    sandbox,
    userSecrets: {
      ...inner,
      get: (id) => (isForgotten ? new Promise<never>(() => {}) : inner.get(id)),
    },
  })
  const { setTimeout: real } = globalThis
  vi.stubGlobal('setTimeout', () => 0)
  void ada('loginSnapTradeUser', {})
  void ada('resetSnapTradeUserSecret', {})
  await new Promise((resolve) => real(resolve, 20))
  vi.stubGlobal('setTimeout', real)
  isForgotten = false
  vi.setSystemTime(now + 46_000)
  expect(await ada('loginSnapTradeUser', {})).toHaveProperty('redirectURI')
  vi.useRealTimers()
})

it('error: a request that waits for one that hangs gets its own 503', async () => {
  const hang = () => new Promise<never>(() => {})
  const { ada } = createChain({ deadline: 100, userSecrets: { ...memoryUserSecrets(), get: hang } })
  const errors = await Promise.all([1, 2, 3].map(() => failureOf(ada('loginSnapTradeUser', {}))))
  expect(errors.map(({ status }) => status)).toEqual([503, 503, 503])
})
