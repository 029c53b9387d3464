// API2:2023 Broken Authentication
// https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/
import { expect, it, vi } from 'vitest'
import { memoryUserSecrets } from '../../../src/server/users/userSecrets.js'
import { createChain, postJson, UUID, watchSecrets } from '../chain.js'
import { createVictim, operationNames, requestOf } from './victim.js'

watchSecrets()

it.each(operationNames)('attack: %s without signing in', async (operation) => {
  const userSecrets = memoryUserSecrets()
  const get = vi.spyOn(userSecrets, 'get')
  const { raw, asked } = await createVictim({ userSecrets })
  get.mockClear()
  const response = await raw(...requestOf(operation), '')
  expect(response.status).toBe(401)
  expect(asked).toEqual([])
  expect(get).not.toHaveBeenCalled()
})

it.each([
  {},
  [],
  true,
  'ada',
  { id: '' },
  { id: 0 },
  { id: null },
  { id: ['ada'] },
  { id: { toString: () => 'ada' } },
  { userId: 'ada' },
])('attack: a session without an id (%j)', async (user) => {
  const { raw, asked } = await createVictim()
  const broken = createChain({ getUser: () => user as never })
  expect((await broken.raw('/authorizations')).status).toBe(500)
  expect((await raw('/authorizations')).status).toBe(200)
  expect(broken.sent).toEqual([])
  expect(asked).toHaveLength(1)
})

it.each([
  { 'x-snaptrade-user-secret': 'stolen' },
  { signature: 'c3RvbGVu' },
  { authorization: 'Bearer stolen' },
  { 'x-user-id': 'ada' },
  { 'x-forwarded-user': 'ada' },
])('attack: credentials in headers of the client (%j)', async (headers) => {
  const { eve, asked } = await createVictim()
  expect(await (await eve('/authorizations', { headers })).json()).toEqual([])
  expect(asked.map(({ userId }) => userId)).toEqual(['eve'])
})

it.each([
  ['?userSecret=stolen', {}],
  ['?clientId=MINE', {}],
  ['?timestamp=0', {}],
  ['', { userSecret: 'stolen' }],
  ['', { clientId: 'MINE' }],
  ['', { consumerKey: 'stolen' }],
])('attack: credentials in the request (%s, %j)', async (query, body) => {
  const { eve, asked } = await createVictim()
  expect((await eve(`/snapTrade/login${query}`, postJson(body))).status).toBe(400)
  expect(asked).toEqual([])
})

/** Requests that another site's page can send with the user's cookies. */
const forged: [string, RequestInit][] = [
  ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'broker=X' }],
  ['JSON as text', { headers: { 'content-type': 'text/plain' }, body: '{"broker":"X"}' }],
  [
    'JSON behind a prefix',
    { headers: { 'content-type': 'text/plain; application/json' }, body: '{"broker":"X"}' },
  ],
  ['a file', { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' }],
  ['another site, reported by the browser', { headers: { 'sec-fetch-site': 'cross-site' } }],
  [
    'a subdomain that was taken over',
    { headers: { 'sec-fetch-site': 'same-site', origin: 'http://old.app.test' } },
  ],
  ['an older browser', { headers: { origin: 'https://evil.test' } }],
  ['a sandboxed frame', { headers: { origin: 'null' } }],
  ['an origin that begins like the app’s', { headers: { origin: 'http://app.test.evil.test' } }],
  ['an origin that ends like the app’s', { headers: { origin: 'http://evilapp.test' } }],
  [
    'a public host in X-Forwarded-Host',
    { headers: { origin: 'https://evil.test', 'x-forwarded-host': 'evil.test' } },
  ],
]

it.each(forged)('attack: a request forged by another site: %s', async (_, init) => {
  const { raw, asked, connectionId, isIntact } = await createVictim()
  const login = await raw('/snapTrade/login', { method: 'POST', ...init })
  expect([403, 415]).toContain(login.status)
  const headers = { 'sec-fetch-site': 'cross-site', ...init.headers }
  const removal = await raw(`/connection/${connectionId}`, { method: 'DELETE', headers })
  expect(removal.status).toBe(403)
  expect(asked).toEqual([])
  expect(isIntact()).toBe(true)
})

it.each([
  ['a header', '', { 'x-http-method-override': 'DELETE' }],
  ['another header', '', { 'x-method-override': 'DELETE' }],
  ['the query', '?_method=DELETE', {}],
])('attack: a link that causes a change: the method in %s', async (_, query, headers) => {
  const { raw, asked } = await createVictim()
  const response = await raw(`/connection/${UUID}${query}`, { headers: headers as Record<string, string> })
  expect(response.status).toBe(405)
  expect(asked).toEqual([])
})

it('attack: signing a user out of the app with an error of SnapTrade', async () => {
  const { raw, sandbox } = await createVictim()
  for (const code of ['1076', '1083', '1000']) {
    sandbox.fail('listBrokerageAuthorizations', { status: 401, code, times: 1 })
    expect([409, 502]).toContain((await raw('/authorizations')).status)
  }
})
