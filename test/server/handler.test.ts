import { afterEach, expect, it, vi } from 'vitest'
import { createSandbox } from '../../src/sandbox.js'
import { createSnapTradeClient } from '../../src/server/client.js'
import { createRouteHandler } from '../../src/server/createRouteHandler.js'
import { everything } from '../setup/everything.js'
import { holdClock } from '../setup/heldClock.js'
import { BASE, createChain, failureOf, postJson, storedSecret, UUID, watchSecrets } from './chain.js'

watchSecrets()
afterEach(() => void vi.unstubAllEnvs())

const getUser = () => ({ id: 'ada' })

it('default: a visit from registration to removal, through the whole chain', async () => {
  const { ada, sandbox } = createChain()
  expect(await ada('registerSnapTradeUser', {})).toEqual({ userId: 'ada' })
  expect(await ada('loginSnapTradeUser', { connectionType: 'trade' })).toMatchObject({
    redirectURI: expect.stringContaining(sandbox.portal),
    sessionId: expect.any(String),
  })
  const { id } = sandbox.addConnection({ userId: 'ada', broker: 'ALPACA' })
  expect(await ada('listBrokerageAuthorizations', {})).toMatchObject([{ id }])
  expect(await ada('detailBrokerageAuthorization', { authorizationId: id })).toMatchObject({ id })
  expect(await ada('listBrokerageAuthorizationAccounts', { authorizationId: id })).not.toEqual([])
  expect(await ada('refreshBrokerageAuthorization', { authorizationId: id })).toHaveProperty('detail')
  expect(await ada('deleteConnection', { connectionId: id })).toMatchObject({ connection_id: id })
  sandbox.advance(1000)
  expect(await ada('listBrokerageAuthorizations', {})).toEqual([])
})

it('behavior: the handler is a function and has the properties that frameworks use', async () => {
  const { handler } = createChain()
  const { GET, POST, DELETE, fetch } = handler
  for (const each of [handler, GET, POST, DELETE, fetch]) {
    const response = await each(new Request(`${BASE}/brokerages`, { headers: { 'x-user': 'ada' } }))
    expect(response.status).toBe(200)
  }
})

it('behavior: mounted at any path, with or without a slash at the end', async () => {
  const { handler } = createChain()
  for (const path of ['/brokerages', '/deep/mount/brokerages/', '/api/v1/brokerages']) {
    const request = new Request(`http://app.test${path}`, { headers: { 'x-user': 'ada' } })
    expect((await handler(request)).status).toBe(200)
  }
})

it('behavior: responses are not cached, and have SnapTrade’s rate limit headers', async () => {
  const { raw } = createChain()
  const { headers } = await raw('/brokerages')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-type')).toBe('application/json')
  expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
  expect(headers.get('x-ratelimit-limit')).toBe('250')
  expect(headers.get('x-ratelimit-remaining')).toBe('249')
})

it('error: an unknown path, a broken escape, a wrong method', async () => {
  const { raw, sent } = createChain()
  for (const path of ['/', '/accounts', '/authorizations/%E0%A4%A']) {
    const response = await raw(path)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ code: 'not_found', status: 404 })
  }
  const response = await raw('/snapTrade/login', { method: 'PUT' })
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('POST')
  expect(await response.json()).toMatchObject({ code: 'method_not_allowed' })
  expect(sent).toEqual([])
})

it('error: the rate limit is passed on with its delay', async () => {
  const { raw, sandbox, onError } = createChain()
  sandbox.fail('listAllBrokerages', { status: 429, retryAfter: 7, times: 1 })
  const response = await raw('/brokerages')
  expect(response.status).toBe(429)
  expect(response.headers.get('retry-after')).toBe('7')
  expect(response.headers.get('x-ratelimit-remaining')).toBe('0')
  expect(await response.json()).toMatchObject({ code: 'rate_limited', retryAfter: 7, status: 429 })
  expect(onError).not.toHaveBeenCalled()
})

it('error: a rejected refresh keeps its code and its request id', async () => {
  const { ada, sandbox } = createChain()
  await ada('registerSnapTradeUser', {})
  const { id } = sandbox.addConnection({ userId: 'ada', broker: 'ALPACA', disabled: true })
  const error = await failureOf(ada('refreshBrokerageAuthorization', { authorizationId: id }))
  expect(error).toMatchObject({ code: 'connection_disabled', status: 402, providerCode: '3003' })
  expect(error.requestId).toBeTruthy()
})

it.each([
  [{ status: 500 }, 500, 'server_error'],
  [{ status: 503 }, 503, 'brokerage_unavailable'],
  [{ status: 502, html: '<h1>Bad gateway</h1>' }, 502, 'server_error'],
  [{ status: 200, html: '<h1>Hello</h1>' }, 502, 'invalid_response'],
  [{ status: 302, html: 'elsewhere' }, 502, 'invalid_response'],
  [{ status: 401, code: '1076' }, 502, 'signature_invalid'],
  [{ status: 401, code: '1000' }, 502, 'signature_invalid'],
] as const)('error: SnapTrade responds %j', async (failure, status, code) => {
  const { raw, sandbox, onError } = createChain()
  sandbox.fail('listAllBrokerages', failure)
  const response = await raw('/brokerages')
  expect(response.status).toBe(status)
  const text = await response.text()
  expect(JSON.parse(text)).toMatchObject({ code, status, operation: 'listAllBrokerages' })
  expect(text).not.toContain('<h1>')
  await expect.poll(() => onError).toHaveBeenCalledOnce()
})

it('error: a wrong key is an error of the server, not of the user', async () => {
  const sandbox = createSandbox()
  const { ada, onError } = createChain({ sandbox, consumerKey: 'wrong' })
  const error = await failureOf(ada('listAllBrokerages', {}))
  expect(error).toMatchObject({ code: 'signature_invalid', status: 502, providerCode: '1076' })
  expect(error.detail).toContain('SNAPTRADE_CONSUMER_KEY')
  expect(onError).toHaveBeenCalledOnce()
})

it('error: an unknown client id is also an error of the server', async () => {
  const { ada } = createChain({ clientId: 'WRONG' })
  for (const name of ['listAllBrokerages', 'loginSnapTradeUser'] as const) {
    expect(await failureOf(ada(name, {}))).toMatchObject({ code: 'signature_invalid', status: 502 })
  }
})

it('parameters: timeout: ends in 504', async () => {
  const { raw, sandbox } = createChain({ timeout: 30 })
  sandbox.fail('listAllBrokerages', { delay: 500 })
  const response = await raw('/brokerages')
  expect(response.status).toBe(504)
  expect(await response.json()).toMatchObject({ code: 'timeout', status: 504 })
})

it('error: if SnapTrade cannot be reached, the response is 502', async () => {
  const fetch = () => Promise.reject(new TypeError('fetch failed: https://api.snaptrade.com/?userSecret=x'))
  const { raw } = createChain({ fetch })
  const response = await raw('/brokerages')
  expect(response.status).toBe(502)
  const text = await response.text()
  expect(JSON.parse(text)).toMatchObject({ code: 'network' })
  expect(text).not.toContain('userSecret')
})

it('behavior: a browser that disconnects aborts a repeatable request', async () => {
  const { handler, sandbox, ada } = createChain()
  await ada('registerSnapTradeUser', {})
  sandbox.fail('listBrokerageAuthorizations', { delay: 5000 })
  const clock = holdClock()
  const controller = new AbortController()
  const headers = { 'x-user': 'ada' }
  const answer = handler(new Request(`${BASE}/authorizations`, { headers, signal: controller.signal }))
  await clock.until(5000)
  controller.abort()
  expect((await answer).status).toBe(499)
})

it('behavior: a browser that disconnects does not abort a change', async () => {
  const { handler, sandbox, ada } = createChain()
  await ada('registerSnapTradeUser', {})
  const { id } = sandbox.addConnection({ userId: 'ada', broker: 'ALPACA' })
  sandbox.fail('deleteConnection', { delay: 60 })
  const clock = holdClock()
  const controller = new AbortController()
  const init = { method: 'DELETE', headers: { 'x-user': 'ada' }, signal: controller.signal }
  const answer = handler(new Request(`${BASE}/connection/${id}`, init))
  await clock.until(60)
  controller.abort()
  await clock.pass(60)
  expect((await answer).status).toBe(200)
})

const secretive = () => {
  throw new Error('password hunter2')
}

it.each([
  ['getUser throws', { getUser: secretive }],
  ['getUser rejects', { getUser: async () => secretive() }],
  ['isStaff throws', { ...everything(secretive) }],
  ['the store throws', { userSecrets: { get: secretive, set: secretive, delete: secretive } }],
])('error: %s: the browser gets no details, the operator gets all', async (name, parameters) => {
  const { raw, onError } = createChain(parameters)
  const response = await raw('isStaff' in parameters ? '/snapTrade/listUsers' : '/authorizations')
  expect(response.status).toBe(500)
  const text = await response.text()
  expect(JSON.parse(text)).toMatchObject({ code: 'server_error', status: 500 })
  expect(text).not.toContain('hunter2')
  await expect.poll(() => onError).toHaveBeenCalledOnce()
  const [error, context] = onError.mock.calls[0] ?? []
  expect(error).toMatchObject({ message: 'password hunter2' })
  expect(context).toEqual({
    operation: expect.any(String),
    userId: String(name).startsWith('getUser') ? undefined : 'ada',
    requestId: response.headers.get('x-request-id'),
    request: expect.any(Request),
  })
})

it('parameters: onError: by default the console, with place and code but no message', async () => {
  const handler = createRouteHandler({ clientId: 'c', consumerKey: 'k', getUser: secretive })
  await handler(new Request(`${BASE}/authorizations`))
  await expect.poll(() => console.error).toHaveBeenCalledOnce()
  const printed = vi.mocked(console.error).mock.calls.flat().map(String).join('\n')
  expect(printed).toContain('handler.test')
  expect(printed).not.toContain('hunter2')
  expect(vi.mocked(console.error).mock.calls[0]?.[1]).toEqual({
    code: 'server_error',
    operation: 'listBrokerageAuthorizations',
    name: 'Error',
    requestId: expect.stringMatching(/^[\da-f-]{36}$/),
  })
})

it('parameters: onError: by default the console, with the request id of SnapTrade', async () => {
  const sandbox = createSandbox()
  sandbox.fail('listAllBrokerages', { status: 500 })
  const { clientId, consumerKey } = sandbox
  const fetch = (async (url: string, init: RequestInit) =>
    sandbox.fetch(new Request(url, init))) as typeof globalThis.fetch
  const handler = createRouteHandler({ clientId, consumerKey, baseUrl: sandbox.api, fetch, getUser })
  await handler(new Request(`${BASE}/brokerages`))
  await expect.poll(() => console.error).toHaveBeenCalledOnce()
  expect(vi.mocked(console.error).mock.calls[0]?.[1]).toMatchObject({
    code: 'server_error',
    operation: 'listAllBrokerages',
    requestId: expect.any(String),
  })
})

it('behavior: an error of onError does not reach the browser', async () => {
  const { raw } = createChain({ getUser: secretive, onError: secretive })
  expect((await raw('/authorizations')).status).toBe(500)
  await expect.poll(() => console.error).toHaveBeenCalledOnce()
})

it('error: a getUser that reads the body gets an error that says to read a copy', async () => {
  const { raw } = createChain({ getUser: async (request) => ({ id: (await request.json()).who }) })
  const response = await raw('/snapTrade/login', postJson({ who: 'ada' }))
  expect(response.status).toBe(500)
  expect(await response.json()).toMatchObject({ code: 'config_invalid' })
  const copy = createChain({ getUser: async (request) => ({ id: (await request.clone().text()) && 'ada' }) })
  expect((await copy.raw('/snapTrade/login', postJson({}))).status).toBe(200)
})

it('behavior: a secret in a response is removed at any depth', async () => {
  const fetch = async () =>
    Response.json([{ id: 1, userSecret: 'hush', deep: { user_secret: 'hush', consumerKey: 'hush' } }])
  const { raw } = createChain({ fetch })
  expect(await (await raw('/brokerages')).json()).toEqual([{ id: 1, deep: {} }])
})

it('parameters: acceptUserSecretHeader: off, the header is ignored', async () => {
  const { as, sandbox, sent } = createChain({ autoRegister: false })
  const { userSecret } = sandbox.addUser({ userId: 'ada' })
  const withSecret = as('ada', { 'x-snaptrade-user-secret': userSecret })
  expect(await failureOf(withSecret('listBrokerageAuthorizations', {}))).toMatchObject({
    code: 'user_not_registered',
  })
  expect(sent).toEqual([])
})

it('parameters: acceptUserSecretHeader: on, the header is used if the store has no secret', async () => {
  const { ada, sandbox, userSecrets, sent } = createChain({ acceptUserSecretHeader: true })
  const { userSecret } = sandbox.addUser({ userId: 'ada' })
  expect(await ada('listBrokerageAuthorizations', { userSecret })).toEqual([])
  expect(await ada('loginSnapTradeUser', { userSecret })).toHaveProperty('redirectURI')
  expect(sent).toEqual(['GET /authorizations', 'POST /snapTrade/login'])
  await userSecrets.set('ada', userSecret)
  expect(await ada('listBrokerageAuthorizations', { userSecret: 'stale' })).toEqual([])
})

it('parameters: keyType: a personal key has no registration, no secret and no list of users', async () => {
  const sandbox = createSandbox({ keyType: 'personal' })
  const { ada, sent, userSecrets } = createChain({ sandbox, keyType: 'personal', ...everything() })
  expect(await ada('registerSnapTradeUser', {})).toEqual({ userId: 'ada' })
  expect(sent).toEqual([])
  expect(await ada('loginSnapTradeUser', {})).toHaveProperty('redirectURI')
  const { id } = sandbox.addConnection({ broker: 'ALPACA' })
  expect(await ada('listBrokerageAuthorizations', {})).toMatchObject([{ id }])
  expect(await ada('deleteConnection', { connectionId: id })).toMatchObject({ connection_id: id })
  expect(await storedSecret(userSecrets, 'ada')).toBeUndefined()
  for (const name of ['listSnapTradeUsers', 'deleteSnapTradeUser', 'resetSnapTradeUserSecret'] as const) {
    const input = name === 'deleteSnapTradeUser' ? { userId: 'ada' } : {}
    expect(await failureOf(ada(name, input))).toMatchObject({ code: 'not_implemented', status: 501 })
  }
})

it('error: a personal key does not expose its connections to signed-out users', async () => {
  const sandbox = createSandbox({ keyType: 'personal' })
  const { as } = createChain({ sandbox, keyType: 'personal' })
  expect(await failureOf(as('')('listBrokerageAuthorizations', {}))).toMatchObject({ code: 'unauthorized' })
})

it('parameters: client: a custom client', async () => {
  const sandbox = createSandbox()
  const client = createSnapTradeClient({
    clientId: sandbox.clientId,
    consumerKey: sandbox.consumerKey,
    baseUrl: sandbox.api,
    fetch: (url, init) => sandbox.fetch(new Request(url, init)),
  })
  const handler = createRouteHandler({ client, getUser })
  const response = await handler(new Request(`${BASE}/snapTrade/login`, { method: 'POST' }))
  expect(await response.json()).toHaveProperty('redirectURI')
})

it.each<[unknown, string, string]>([
  [{}, 'config_invalid', 'getUser'],
  [undefined, 'config_invalid', 'getUser'],
  [{ getUser, clientId: 'c', consumerKey: 'k', userSecrets: {} }, 'config_invalid', 'userSecrets'],
  [
    { getUser, clientId: 'c', consumerKey: 'k', trustedOrigins: ['app.example'] },
    'config_invalid',
    'app.example',
  ],
  [
    { getUser, clientId: 'c', consumerKey: 'k', trustedOrigins: ['https://a.example/'] },
    'config_invalid',
    'origin',
  ],
  ...[0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '16384'].flatMap((value) =>
    ['maxBodySize', 'maxResponseSize'].map((option): [unknown, string, string] => [
      { getUser, clientId: 'c', consumerKey: 'k', [option]: value },
      'config_invalid',
      option,
    ]),
  ),
  ...['onError', 'onEvent', 'waitUntil'].map((option): [unknown, string, string] => [
    { getUser, [option]: 'console.log' },
    'config_invalid',
    option,
  ]),
  // Without keys, the other parameters are still validated.
  [{ getUser, baseUrl: 'api.snaptrade.com' }, 'config_invalid', 'baseUrl'],
  [{ getUser, keyType: 'personel' }, 'config_invalid', 'personel'],
  ...[Number.POSITIVE_INFINITY, 0, -1, Number.NaN, 2 ** 31, '30'].flatMap((value) =>
    ['timeout', 'deadline'].map((option): [unknown, string, string] => [
      { getUser, clientId: 'c', consumerKey: 'k', [option]: value },
      'config_invalid',
      option,
    ]),
  ),
  [{ getUser, clientId: 'c', consumerKey: 'k', keyType: 'personel' }, 'config_invalid', 'personel'],
])('error: created with %j', (parameters, code, word) => {
  vi.stubEnv('SNAPTRADE_CLIENT_ID', '')
  vi.stubEnv('SNAPTRADE_CONSUMER_KEY', '')
  expect(() => createRouteHandler(parameters as never)).toThrow(
    expect.objectContaining({ code, detail: expect.stringContaining(word) }),
  )
})

it('behavior: in production, a personal key and secrets in memory each cause one warning', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  createRouteHandler({ clientId: 'c', consumerKey: 'k', getUser, keyType: 'personal' })
  createRouteHandler({ clientId: 'c', consumerKey: 'k', getUser, keyType: 'personal' })
  expect(console.warn).toHaveBeenCalledOnce()
  expect(console.warn).toHaveBeenCalledWith(expect.stringContaining('"personal"'))
  vi.mocked(console.warn).mockClear()
  createRouteHandler({ clientId: 'c', consumerKey: 'k', getUser })
  createRouteHandler({ clientId: 'c', consumerKey: 'k', getUser })
  expect(console.warn).toHaveBeenCalledOnce()
})

it('error: an id in the path cannot reach another operation', async () => {
  const { raw, sent } = createChain()
  for (const path of [`/authorizations/..%2f${UUID}`, '/authorizations/%2e%2e/accounts']) {
    expect((await raw(path)).status).toBeGreaterThanOrEqual(400)
  }
  expect(sent).toEqual([])
})
