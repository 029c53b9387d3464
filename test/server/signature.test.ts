import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Snaptrade, SnaptradeAuth } from 'snaptrade-typescript-sdk'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { createSnapTradeClient, type SnapTradeClient } from '../../src/server/client.js'
import type { KeyType } from '../../src/server/clientParameters.js'

/** One request as it was received. */
interface Captured {
  method: string | undefined
  url: string | undefined
  body: string
  signature: string | undefined
}

const captured: Captured[] = []
let server: Server
let base: string

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-08-01T12:00:00.700Z') })
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += chunk
    const { method, url, headers } = request
    captured.push({ method, url, body, signature: headers.signature as string | undefined })
    const isList = /\/(listUsers|authorizations|accounts|brokerages)\?/.test(url ?? '')
    response.setHeader('content-type', 'application/json').end(isList ? '[]' : '{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => void captured.splice(0))
afterAll(() => {
  vi.useRealTimers()
  server.close()
})

const clientId = 'CLIENT é&=+/ 1'
const consumerKey = "k+/=é %20ключ'&?#"
const commercial = () =>
  new Snaptrade({ auth: SnaptradeAuth.commercialApiKey({ clientId, consumerKey }), basePath: base })
const personal = () =>
  new Snaptrade({ auth: SnaptradeAuth.personalApiKey({ clientId, consumerKey }), basePath: base })

type Sdk = ReturnType<typeof commercial>
type Ours = SnapTradeClient

const both = (keyType: KeyType) => ({
  ours: createSnapTradeClient({ clientId, consumerKey, keyType, baseUrl: base }),
  // The SDK for personal keys has no user in its types, but drops one that is passed.
  sdk: keyType === 'commercial' ? commercial() : (personal() as unknown as Sdk),
})

const user = { userId: "jo é+/='&%20🙂", userSecret: 's+/= é%2B"\\' }
const authorizationId = 'cf371bb4-a475-4f17-ab94-d0fee699960d'
// All options except `locale`, which the SDK does not have.
const login = {
  broker: 'ALPACA',
  immediateRedirect: true,
  customRedirect: 'https://app.example/é?a=1&b=2#c',
  reconnect: authorizationId,
  connectionType: 'trade-if-available',
  showCloseButton: false,
  darkMode: true,
  connectionPortalVersion: 'v4',
} as const

const forUser: [string, (sdk: Sdk) => Promise<unknown>, (ours: Ours) => Promise<unknown>][] = [
  [
    'login with every option',
    (sdk) => sdk.authentication.loginSnapTradeUser({ ...login, ...user }),
    (ours) => ours.request('loginSnapTradeUser', { ...user, ...login }),
  ],
  [
    'login with none',
    (sdk) => sdk.authentication.loginSnapTradeUser(user),
    (ours) => ours.request('loginSnapTradeUser', user),
  ],
  [
    'list of connections',
    (sdk) => sdk.connections.listBrokerageAuthorizations(user),
    (ours) => ours.request('listBrokerageAuthorizations', user),
  ],
  [
    'one connection',
    (sdk) => sdk.connections.detailBrokerageAuthorization({ authorizationId, ...user }),
    (ours) => ours.request('detailBrokerageAuthorization', { authorizationId, ...user }),
  ],
  [
    'an id that needs escaping',
    (sdk) => sdk.connections.detailBrokerageAuthorization({ authorizationId: 'a/b é?', ...user }),
    (ours) => ours.request('detailBrokerageAuthorization', { authorizationId: 'a/b é?', ...user }),
  ],
  [
    'removal of a connection',
    (sdk) => sdk.connections.deleteConnection({ connectionId: authorizationId, ...user }),
    (ours) => ours.request('deleteConnection', { connectionId: authorizationId, ...user }),
  ],
  [
    'refresh',
    (sdk) => sdk.connections.refreshBrokerageAuthorization({ authorizationId, ...user }),
    (ours) => ours.request('refreshBrokerageAuthorization', { authorizationId, ...user }),
  ],
  [
    'disable',
    (sdk) => sdk.connections.disableBrokerageAuthorization({ authorizationId, ...user }),
    (ours) => ours.request('disableBrokerageAuthorization', { authorizationId, ...user }),
  ],
  [
    'accounts',
    (sdk) => sdk.connections.listBrokerageAuthorizationAccounts({ authorizationId, ...user }),
    (ours) => ours.request('listBrokerageAuthorizationAccounts', { authorizationId, ...user }),
  ],
  ['partner', (sdk) => sdk.referenceData.getPartnerInfo(), (ours) => ours.request('getPartnerInfo', {})],
  [
    'brokerages',
    (sdk) => sdk.referenceData.listAllBrokerages(),
    (ours) => ours.request('listAllBrokerages', {}),
  ],
]

const forPartner: typeof forUser = [
  [
    'register',
    (sdk) => sdk.authentication.registerSnapTradeUser({ userId: user.userId }),
    (ours) => ours.request('registerSnapTradeUser', { userId: user.userId }),
  ],
  [
    'reset of a secret',
    (sdk) => sdk.authentication.resetSnapTradeUserSecret(user),
    (ours) => ours.request('resetSnapTradeUserSecret', user),
  ],
  [
    'users',
    (sdk) => sdk.authentication.listSnapTradeUsers(),
    (ours) => ours.request('listSnapTradeUsers', {}),
  ],
  [
    'deletion of a user',
    (sdk) => sdk.authentication.deleteSnapTradeUser({ userId: user.userId }),
    (ours) => ours.request('deleteSnapTradeUser', { userId: user.userId }),
  ],
]

it.each([
  ...forUser.map((row) => ['commercial', ...row] as const),
  ...forPartner.map((row) => ['commercial', ...row] as const),
  ...forUser.map((row) => ['personal', ...row] as const),
])("default: %s key, %s: exactly the same request as SnapTrade's SDK", async (keyType, _, theirs, mine) => {
  const { sdk, ours } = both(keyType)
  await theirs(sdk)
  await mine(ours)
  expect(captured).toHaveLength(2)
  expect(captured[0]?.signature).toMatch(/^[\w+/]{43}=$/)
  expect(captured[1]).toEqual(captured[0])
})

it('behavior: the path is signed with the prefix of the base URL', async () => {
  const send = vi.fn(async (_url: string, _init: RequestInit) => Response.json([]))
  const client = createSnapTradeClient({
    clientId: 'c',
    consumerKey: 'k',
    fetch: send as typeof fetch,
    baseUrl: 'https://api.snaptrade.com/api/v1/',
  })
  await client.request('listSnapTradeUsers', {})
  const [url, init] = send.mock.calls[0] ?? []
  expect(url).toBe('https://api.snaptrade.com/api/v1/snapTrade/listUsers?clientId=c&timestamp=1785585601')
  const key = await crypto.subtle.importKey(
    'raw',
    Buffer.from('k'),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  const payload =
    '{"content":null,"path":"/api/v1/snapTrade/listUsers","query":"clientId=c&timestamp=1785585601"}'
  const signature = Buffer.from(await crypto.subtle.sign('HMAC', key, Buffer.from(payload))).toString(
    'base64',
  )
  expect(new Headers(init?.headers).get('signature')).toBe(signature)
})
