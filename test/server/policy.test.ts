import { expect, it, vi } from 'vitest'
import type { OperationInput, OperationName } from '../../src/core/operations.js'
import { operations } from '../../src/core/operations.js'
import { createSandbox } from '../../src/sandbox.js'
import { createRouteHandler } from '../../src/server/createRouteHandler.js'
import { BASE, createChain, failureOf, postJson, storedSecret, UUID, watchSecrets } from './chain.js'

watchSecrets()

const inputs: { [Name in OperationName]?: OperationInput<Name> } = {
  detailBrokerageAuthorization: { authorizationId: UUID },
  deleteConnection: { connectionId: UUID },
  refreshBrokerageAuthorization: { authorizationId: UUID },
  disableBrokerageAuthorization: { authorizationId: UUID },
  listBrokerageAuthorizationAccounts: { authorizationId: UUID },
}
const names = Object.keys(operations) as OperationName[]
const inputOf = (name: OperationName) => (inputs[name] ?? {}) as OperationInput<typeof name>

it.each(names)('default: nobody signed in, no %s', async (name) => {
  const authorize = vi.fn(() => false)
  const { as, sent } = createChain({ authorize })
  expect(await failureOf(as('')(name, inputOf(name)))).toMatchObject({ code: 'unauthorized', status: 401 })
  expect(sent).toEqual([])
  // Only what is about nobody may be opened to nobody.
  expect(authorize).toHaveBeenCalledTimes(operations[name].caller === 'public' ? 1 : 0)
})

it.each(['listAllBrokerages', 'getPartnerInfo'] as const)(
  'parameters: authorize: may open %s to all',
  async (name) => {
    const { as } = createChain({ authorize: ({ user, operation }) => user === null && operation === name })
    expect(await as('')(name, {})).toBeTruthy()
  },
)

it.each(['listAllBrokerages', 'getPartnerInfo'] as const)('default: %s for the signed-in', async (name) => {
  const { ada } = createChain()
  expect(JSON.stringify(await ada(name, {}))).toContain('ALPACA')
})

it.each(names.filter((name) => [...operations[name].query, ...operations[name].body].includes('userId')))(
  'error: %s for somebody else',
  async (name) => {
    const { ada, sandbox, sent } = createChain()
    sandbox.addUser({ userId: 'bob' })
    const error = await failureOf(
      ada(name, { ...inputOf(name), userId: 'bob' } as OperationInput<typeof name>),
    )
    expect(error).toMatchObject({ code: 'forbidden', status: 403, operation: name })
    expect(sent).toEqual([])
  },
)

it.each([
  'loginSnapTradeUser',
  'listBrokerageAuthorizations',
  'resetSnapTradeUserSecret',
  'getUserJWT',
] as const)('behavior: not even authorize lets %s be done for somebody else', async (name) => {
  const authorize = vi.fn(() => true)
  const { ada, sent } = createChain({ authorize })
  expect(await failureOf(ada(name, { userId: 'bob' }))).toMatchObject({ code: 'forbidden', status: 403 })
  expect(authorize).not.toHaveBeenCalled()
  expect(sent).toEqual([])
})

it('behavior: naming oneself is allowed', async () => {
  const { ada } = createChain()
  expect(await ada('loginSnapTradeUser', { userId: 'ada' })).toHaveProperty('redirectURI')
  expect(await ada('listBrokerageAuthorizations', { userId: 'ada' })).toEqual([])
})

it.each([
  ['listSnapTradeUsers', {}],
  ['deleteSnapTradeUser', {}],
  ['disableBrokerageAuthorization', { authorizationId: UUID }],
] as const)('error: %s without consent', async (name, input) => {
  const { ada, sent } = createChain()
  const error = await failureOf(ada(name, input))
  expect(error).toMatchObject({ code: 'forbidden', status: 403 })
  expect(error.detail).toContain('authorize')
  expect(sent).toEqual([])
})

it.each([false, undefined, null, 1, 'yes', {}, Promise.resolve('true')])(
  'error: %j is no consent',
  async (consent) => {
    const { ada, sent } = createChain({ authorize: () => consent as boolean })
    expect(await failureOf(ada('listSnapTradeUsers', {}))).toMatchObject({ code: 'forbidden' })
    expect(sent).toEqual([])
  },
)

it('parameters: authorize: is told who asks for what, and opens it', async () => {
  const authorize = vi.fn(async () => true)
  const { as, sandbox, userSecrets, sent } = createChain({ authorize })
  const root = as('root')
  expect(await root('registerSnapTradeUser', { userId: 'bob' })).toEqual({ userId: 'bob' })
  expect(authorize).toHaveBeenCalledWith({
    operation: 'registerSnapTradeUser',
    input: { userId: 'bob' },
    user: { id: 'root' },
    request: expect.any(Request),
  })
  expect(await storedSecret(userSecrets, 'bob')).toBe(sandbox.users[0]?.userSecret)
  expect(await root('listSnapTradeUsers', {})).toEqual(['bob'])
  expect(await failureOf(root('registerSnapTradeUser', { userId: 'bob' }))).toMatchObject({
    code: 'user_exists',
    status: 400,
  })
  await root('deleteSnapTradeUser', { userId: 'bob' })
  expect(await storedSecret(userSecrets, 'bob')).toBeUndefined()
  expect(sent.filter((line) => line.includes('login'))).toEqual([])
})

it('parameters: authorize: opens disabling one of one’s own connections', async () => {
  const { ada, sandbox } = createChain({ authorize: ({ operation }) => operation.startsWith('disable') })
  await ada('registerSnapTradeUser', {})
  const { id } = sandbox.addConnection({ userId: 'ada', broker: 'ALPACA' })
  await ada('disableBrokerageAuthorization', { authorizationId: id })
  expect(await ada('detailBrokerageAuthorization', { authorizationId: id })).toMatchObject({ disabled: true })
})

it('behavior: what one user has, another does not see', async () => {
  const { as, sandbox } = createChain()
  for (const id of ['ada', 'bob']) await as(id)('registerSnapTradeUser', {})
  const { id } = sandbox.addConnection({ userId: 'ada', broker: 'ALPACA' })
  expect(await as('ada')('listBrokerageAuthorizations', {})).toHaveLength(1)
  expect(await as('bob')('listBrokerageAuthorizations', {})).toEqual([])
  for (const attempt of [
    as('bob')('detailBrokerageAuthorization', { authorizationId: id }),
    as('bob')('deleteConnection', { connectionId: id }),
  ])
    expect(await failureOf(attempt)).toMatchObject({ code: 'not_found', status: 404 })
})

it.each([{ id: '' }, { id: 7 }, {}])('error: getUser answers %j', async (user) => {
  const { raw, onError } = createChain({ getUser: () => user as { id: string } })
  const response = await raw('/authorizations')
  expect(response.status).toBe(500)
  expect(await response.json()).toMatchObject({ code: 'config_invalid' })
  await expect.poll(() => onError).toHaveBeenCalledOnce()
})

it.each([
  ['a header of ours', { 'x-user-id': 'bob' }],
  ['a cookie', { cookie: 'userId=bob' }],
])('behavior: %s does not change who asks', async (_, headers) => {
  const { as, sandbox } = createChain()
  await as('ada', headers)('registerSnapTradeUser', {})
  expect(sandbox.users.map(({ userId }) => userId)).toEqual(['ada'])
})

it.each([
  [{ 'sec-fetch-site': 'same-origin' }, 200],
  [{ 'sec-fetch-site': 'none' }, 200],
  [{ 'sec-fetch-site': 'same-origin', origin: 'https://proxy.example' }, 200],
  [{}, 200],
  [{ origin: 'http://app.test' }, 200],
  [{ origin: 'https://app.test' }, 200],
  [{ origin: 'https://public.example', host: 'public.example' }, 200],
  [{ origin: 'https://trusted.example' }, 200],
  [{ origin: 'https://trusted.example', 'sec-fetch-site': 'cross-site' }, 200],
  [{ origin: 'https://trusted.example', 'sec-fetch-site': 'same-site' }, 200],
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'same-site' }, 403],
  [{ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
  [{ 'sec-fetch-site': 'cross-site', origin: 'http://app.test' }, 403],
  [{ 'sec-fetch-site': 'same-site', origin: 'https://other.app.test' }, 403],
  [{ 'sec-fetch-site': 'anything' }, 403],
  [{ origin: 'https://evil.example' }, 403],
  [{ origin: 'null' }, 403],
  [{ origin: '' }, 403],
  [{ origin: 'https://trusted.example.evil.example' }, 403],
  [{ origin: 'http://trusted.example' }, 403],
  [{ origin: 'https://trusted.example:444' }, 403],
  [{ origin: 'http://app.test:81' }, 403],
  [{ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }, 403],
] as [Record<string, string>, number][])('behavior: a POST with %j answers %i', async (headers, status) => {
  const { handler, sent } = createChain({ trustedOrigins: ['https://trusted.example'] })
  const init = {
    ...postJson({}),
    headers: { 'content-type': 'application/json', 'x-user': 'ada', ...headers },
  }
  const response = await handler(new Request(`${BASE}/snapTrade/login`, init))
  expect(response.status).toBe(status)
  if (status === 403) {
    expect(await response.json()).toMatchObject({ code: 'cross_site' })
    expect(sent).toEqual([])
  }
})

it('behavior: a DELETE is held to the same, a GET is not', async () => {
  const { raw } = createChain()
  const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
  expect((await raw(`/connection/${UUID}`, { method: 'DELETE', headers })).status).toBe(403)
  expect((await raw('/authorizations', { headers })).status).toBe(200)
})

it('parameters: authorize: sees the person as getUser gave them', async () => {
  const sandbox = createSandbox()
  const { clientId, consumerKey, api } = sandbox
  const handler = createRouteHandler({
    clientId,
    consumerKey,
    baseUrl: api,
    fetch: (url, init) => sandbox.fetch(new Request(url, init)),
    getUser: async (request) => ({ id: 'ada', role: request.headers.get('x-role') }),
    authorize: ({ user, operation }) => operation === 'listSnapTradeUsers' && user?.role === 'admin',
  })
  const list = (role: string) =>
    handler(new Request(`${BASE}/snapTrade/listUsers`, { headers: { 'x-role': role } }))
  expect((await list('admin')).status).toBe(200)
  expect((await list('guest')).status).toBe(403)
})
