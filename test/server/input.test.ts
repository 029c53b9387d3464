import { expect, it } from 'vitest'
import { operations } from '../../src/core/operations.js'
import { schemas } from '../../src/server/handler/schemas.js'
import { createChain, postJson, UUID, watchSecrets } from './chain.js'

watchSecrets()

const rsaPublicKey = `ssh-rsa AAAA${'B'.repeat(300)}==`

it.each([
  {},
  { broker: 'ALPACA' },
  { broker: 'interactive-brokers_flex' },
  { reconnect: UUID, connectionType: 'trade' },
  { connectionType: 'trade-if-available', connectionPortalVersion: 'v4' },
  { immediateRedirect: true, showCloseButton: false, darkMode: true },
  ...['en', 'EN', 'en-US', 'en_gb', 'pt-BR', 'pt-br', 'pt_BR', 'PT_br'].map((locale) => ({ locale })),
])('default: login accepts %j', async (body) => {
  // SnapTrade checks whether the brokerage or the connection exists.
  const { raw, sent } = createChain()
  await raw('/snapTrade/login', postJson(body))
  expect(sent).toContain('POST /snapTrade/login')
})

const login = '/snapTrade/login'
it.each([
  [login, { brokr: 'ALPACA' }, '"brokr" is not allowed in the body. Allowed there: broker, '],
  [login, { userId: 'ada' }, '"userId" is not allowed in the body'],
  [login, { clientId: 'x' }, '"clientId" is not allowed'],
  [login, '{"__proto__":{"broker":"X"}}', '"__proto__" is not allowed'],
  [login, { ['x'.repeat(500)]: 1 }, `"${'x'.repeat(40)}…" is not allowed`],
  [login, { broker: 'a b' }, '"broker" must be the slug'],
  [login, { broker: 'X'.repeat(65) }, '"broker" must be the slug'],
  [login, { broker: null }, '"broker" must be the slug'],
  [login, { reconnect: 'a/../b' }, '"reconnect" must be a UUID'],
  [login, { reconnect: `${UUID}\n` }, '"reconnect" must be a UUID'],
  [login, { connectionType: 'TRADE' }, '"connectionType" must be one of read, trade, trade-if-available'],
  [login, { connectionPortalVersion: 'v5' }, '"connectionPortalVersion" must be one of v4, v3, v2'],
  [login, { darkMode: 'true' }, '"darkMode" must be true or false'],
  [login, { immediateRedirect: 1 }, '"immediateRedirect" must be true or false'],
  [login, { showCloseButton: null }, '"showCloseButton" must be true or false'],
  [login, { customRedirect: 7 }, '"customRedirect" must be a URL'],
  [login, { customRedirect: `https://a.example/${'x'.repeat(2048)}` }, '"customRedirect" must be'],
  [login, { locale: 'fr' }, '"locale" must be en'],
  [login, { locale: 'pt' }, '"locale" must be en'],
  [login, { locale: 'pt-PT' }, '"locale" must be en'],
  [login, { locale: 'english' }, '"locale" must be en'],
  ['/snapTrade/registerUser', { userId: '' }, '"userId" must not be empty'],
  ['/snapTrade/registerUser', { userId: 7 }, '"userId" must be a string'],
  ['/snapTrade/registerUser', { rsaPublicKey: 'ssh-ed25519 AAAA' }, '"rsaPublicKey" must be an RSA'],
  ['/snapTrade/registerUser', { rsaPublicKey: `${rsaPublicKey}\nssh-rsa AAAA` }, '"rsaPublicKey" must be'],
  ['/snapTrade/registerUser', { rsaPublicKey: `ssh-rsa AAAA${'B'.repeat(4096)}` }, '"rsaPublicKey" must be'],
  ['/snapTrade/resetUserSecret', { force: true }, '"force" is not allowed'],
  [`/authorizations/${UUID}/refresh`, { force: true }, 'Allowed there: nothing'],
  ['/authorizations/1/refresh', {}, '"authorizationId" must be a UUID'],
  ['/authorizations/..%2F..%2FsnapTrade/refresh', {}, '"authorizationId" must be a UUID'],
  [`${login}?broker=ALPACA`, {}, '"broker" is not allowed in the query. Allowed there: userId.'],
  [`${login}?userId=ada&userId=bob`, {}, '"userId" is in the query twice'],
  [`${login}?userId=`, {}, '"userId" must not be empty'],
])('error: POST %s with %j', async (path, body, detail) => {
  const { raw, sent } = createChain()
  const response = await raw(path, postJson(body))
  expect(response.status).toBe(400)
  const error = await response.json()
  expect(error).toMatchObject({ code: 'invalid_input', status: 400 })
  expect(error.detail).toContain(detail)
  expect(sent).toEqual([])
})

it.each([
  ['/authorizations?limit=5', 'GET', '"limit" is not allowed in the query'],
  ['/brokerages?userId=ada', 'GET', 'Allowed there: nothing'],
  ['/connection/7', 'DELETE', '"connectionId" must be a UUID'],
  ['/authorizations/7/accounts', 'GET', '"authorizationId" must be a UUID'],
])('error: %s by %s', async (path, method, detail) => {
  const { raw } = createChain()
  const response = await raw(path, { method })
  expect(response.status).toBe(400)
  expect((await response.json()).detail).toContain(detail)
})

it.each([
  ['GET', '/authorizations?userSecret=hush', undefined],
  ['POST', '/snapTrade/login?userId=ada&userSecret=hush', '{}'],
  ['POST', '/snapTrade/login', '{"userSecret":"hush"}'],
  ['POST', '/snapTrade/resetUserSecret', '{"userId":"ada","userSecret":"hush"}'],
  ['DELETE', `/connection/${UUID}?userSecret=hush`, undefined],
])('error: a secret from the browser: %s %s', async (method, path, body) => {
  const { raw, sent } = createChain()
  const response = await raw(path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body }),
  })
  expect(response.status).toBe(400)
  const text = await response.text()
  expect(text).toContain('keep it on the server')
  expect(text).not.toContain('hush')
  expect(sent).toEqual([])
})

it.each([
  ['text/plain', 415],
  ['application/x-www-form-urlencoded', 415],
  ['application/jsonp', 415],
  ['', 415],
  ['application/json', 200],
  ['Application/JSON; charset=utf-8', 200],
])('behavior: a body of type "%s" has the status %i', async (type, status) => {
  const { raw } = createChain()
  const body = new TextEncoder().encode('{}')
  const response = await raw('/snapTrade/login', {
    method: 'POST',
    body,
    headers: type ? { 'content-type': type } : {},
  })
  expect(response.status).toBe(status)
})

it.each(['[]', '"x"', '7', 'null', '{', 'undefined'])('error: %s is not a JSON object', async (body) => {
  const { raw } = createChain()
  const response = await raw('/snapTrade/login', postJson(body))
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ detail: 'The body must be a JSON object.' })
})

it('behavior: a POST without a body is the same as {}', async () => {
  const { raw } = createChain()
  expect((await raw('/snapTrade/login', { method: 'POST' })).status).toBe(200)
})

it('parameters: maxBodySize: in bytes, from the content length', async () => {
  const { raw, sent } = createChain({ maxBodySize: 20 })
  const fits = await raw('/snapTrade/login', postJson('{"broker":"ALPACA"}'))
  expect(fits.status).toBe(200)
  const tooLarge = await raw('/snapTrade/login', postJson('{"broker":"ALPACAS"}é'))
  expect(tooLarge.status).toBe(413)
  expect(await tooLarge.json()).toMatchObject({ code: 'payload_too_large' })
  const honest = postJson('{}')
  const lied = await raw('/snapTrade/login', {
    ...honest,
    headers: { ...honest.headers, 'content-length': '21' },
  })
  expect(lied.status).toBe(413)
  expect(sent).toHaveLength(2)
})

it('parameters: maxBodySize: 16 KiB, and no more of a chunked body is read', async () => {
  const { raw } = createChain()
  let chunks = 0
  let isCancelled = false
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      chunks += 1
      controller.enqueue(new Uint8Array(1024).fill(32))
    },
    cancel: () => {
      isCancelled = true
    },
  })
  const response = await raw('/snapTrade/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    duplex: 'half',
  } as RequestInit)
  expect(response.status).toBe(413)
  expect(chunks).toBeLessThan(20)
  expect(isCancelled).toBe(true)
})

it('behavior: the limit also applies if requests have no body stream', async () => {
  const { handler } = createChain()
  const request = (text: string) => {
    const plain = new Request('http://app.test/snapTrade/login', {
      ...postJson(text),
      headers: { 'content-type': 'application/json', 'x-user': 'ada' },
    })
    return Object.defineProperty(plain, 'body', { value: undefined })
  }
  expect((await handler(request('{}'))).status).toBe(200)
  expect((await handler(request(`{"x":"${'é'.repeat(9000)}"}`))).status).toBe(413)
})

it('behavior: every input of the table has a rule', () => {
  expect(Object.keys(schemas)).toEqual(Object.keys(operations))
  for (const [operation, { entries }] of Object.entries(schemas)) {
    for (const [name, field] of Object.entries(entries)) {
      const inner = 'wrapped' in field ? (field.wrapped as { type: string }) : field
      expect(inner.type, `${operation}.${name}`).not.toBe('never')
    }
    expect(entries).not.toHaveProperty('userSecret')
  }
})
