// API3:2023 Broken Object Property Level Authorization
// https://owasp.org/API-Security/editions/2023/en/0xa3-broken-object-property-level-authorization/
import { expect, it } from 'vitest'
import { createChain, postJson, watchSecrets } from '../chain.js'
import { createVictim, operationNames, requestOf } from './victim.js'

watchSecrets()

it.each([
  'userSecret',
  'clientId',
  'consumerKey',
  'timestamp',
  'isAdmin',
  'role',
  'status',
  'redirectURI',
  '__proto__',
  'constructor',
  'toString',
])('attack: an additional field in the body (%s)', async (field) => {
  const { eve, asked } = await createVictim()
  for (const path of ['/snapTrade/login', '/snapTrade/registerUser', '/snapTrade/resetUserSecret']) {
    const response = await eve(path, postJson(`{"${field}":"x"}`))
    expect(response.status, path).toBe(400)
  }
  expect(asked).toEqual([])
})

it.each<[string, unknown]>([
  ['broker', { $gt: '' }],
  ['broker', 'A'.repeat(65)],
  ['broker', 'ALPACA&connectionType=trade'],
  ['connectionType', 'admin'],
  ['connectionType', ['trade']],
  ['darkMode', 'true'],
  ['immediateRedirect', 1],
  ['locale', 'en\r\nx: y'],
  ['reconnect', '../../snapTrade/deleteUser'],
  ['connectionPortalVersion', 'v9'],
  ['rsaPublicKey', 'ssh-rsa AAAA'],
])('attack: a value that is not valid for %s: %j', async (field, value) => {
  const { eve, asked } = await createVictim()
  expect((await eve('/snapTrade/login', postJson({ [field]: value }))).status).toBe(400)
  expect(asked).toEqual([])
})

it('attack: reading the own secret by registering, resetting or listing', async () => {
  const { eve, sandbox } = await createVictim()
  const secrets = () => sandbox.users.map(({ userSecret }) => userSecret)
  const known = secrets()
  for (const name of operationNames) {
    const text = await (await eve(...requestOf(name))).text()
    for (const secret of [...known, ...secrets(), sandbox.consumerKey])
      expect(text, name).not.toContain(secret)
    expect(text, name).not.toMatch(/"user_?secret"/i)
  }
  expect(await (await eve('/snapTrade/registerUser', postJson({}))).json()).toEqual({ userId: 'eve' })
  expect(await (await eve('/snapTrade/resetUserSecret', postJson({}))).json()).toEqual({ userId: 'eve' })
})

/** SnapTrade, or a proxy in front of it, repeats the request. */
const echoes: [string, (url: string, init: RequestInit | undefined, key: string) => Response][] = [
  ['in a success', (url, _, key) => Response.json([{ note: url, deep: [{ [url]: key }] }])],
  [
    'as a field of that name',
    (url) => Response.json([{ userSecret: secretIn(url), a: { user_secret: secretIn(url) } }]),
  ],
  [
    'with escapes',
    (url) =>
      new Response(
        JSON.stringify([{ note: secretIn(url) }])
          .replaceAll('/', '\\/')
          .replace('é', '\\u00e9'),
      ),
  ],
  [
    'in an error',
    (url, _, key) => Response.json({ detail: `${url} ${key}`, code: secretIn(url) }, { status: 400 }),
  ],
  [
    'in the older form',
    (url) => Response.json({ default_detail: url, default_code: secretIn(url) }, { status: 403 }),
  ],
  [
    'in headers',
    (url) =>
      Response.json([], { headers: { 'x-request-id': secretIn(url), 'x-ratelimit-reset': secretIn(url) } }),
  ],
  [
    'in a page',
    (url) => new Response(`<p>${url}</p>`, { status: 502, headers: { 'content-type': 'text/html' } }),
  ],
  [
    'in small escapes',
    (url) => Response.json({ detail: url.toLowerCase() + lowerEscapes(url) }, { status: 500 }),
  ],
]
const secretIn = (url: string) => new URL(url).searchParams.get('userSecret') ?? 'none'
const lowerEscapes = (url: string) => url.replace(/%[\dA-F]{2}/g, (unit) => unit.toLowerCase())

it.each(echoes)('attack: making SnapTrade repeat the secret: %s', async (_, echo) => {
  const secret = 'S3cret/+ =é-of-eve'
  const events: unknown[] = []
  const { raw, userSecrets, onError } = createChain({
    fetch: async (url, init) => echo(String(url), init, 'consumer-key-4711'),
    consumerKey: 'consumer-key-4711',
    onEvent: ({ request: _request, ...event }) => events.push(event),
  })
  await userSecrets.set('eve', JSON.stringify({ snapTradeUserId: 'eve', userSecret: secret }))
  const response = await raw('/authorizations', {}, 'eve')
  const seen = [
    await response.text(),
    ...[...response.headers].flat(),
    JSON.stringify(events),
    ...onError.mock.calls.map(([error]) => `${error} ${JSON.stringify(error)}`),
  ].join('\n')
  for (const form of [
    secret,
    encodeURIComponent(secret),
    lowerEscapes(encodeURIComponent(secret)),
    'consumer-key-4711',
  ]) {
    expect(seen).not.toContain(form)
  }
})
