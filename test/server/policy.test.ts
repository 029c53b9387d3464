import { expect, it, vi } from 'vitest'
import type { OperationInput, OperationName } from '../../src/core/operations.js'
import { operations } from '../../src/core/operations.js'
import { createSandbox } from '../../src/sandbox.js'
import { createRouteHandler } from '../../src/server/createRouteHandler.js'
import type { CreateRouteHandlerParameters } from '../../src/server/handler/options.js'
import { defaultSelfOperations, type SelfOperation } from '../../src/server/handler/permissions.js'
import { everything } from '../setup/everything.js'
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
const isSelf = (name: string): name is SelfOperation => name !== 'listSnapTradeUsers'
const inputOf = (name: OperationName) => (inputs[name] ?? {}) as OperationInput<typeof name>

it.each(names)('default: %s is rejected when signed out', async (name) => {
  const isStaff = vi.fn(() => true)
  const { as, sent } = createChain({ ...everything(isStaff) })
  expect(await failureOf(as('')(name, inputOf(name)))).toMatchObject({ code: 'unauthorized', status: 401 })
  expect(sent).toEqual([])
  expect(isStaff).not.toHaveBeenCalled()
})

it.each(['listAllBrokerages', 'getPartnerInfo'] as const)(
  'parameters: publicOperations: opens %s to all, and nothing else',
  async (name) => {
    const { as } = createChain({ publicOperations: [name] })
    expect(await as('')(name, {})).toBeTruthy()
    const other = name === 'getPartnerInfo' ? 'listAllBrokerages' : 'getPartnerInfo'
    expect(await failureOf(as('')(other, {}))).toMatchObject({ code: 'unauthorized' })
  },
)

it.each(['listAllBrokerages', 'getPartnerInfo'] as const)(
  'default: %s is allowed when signed in',
  async (name) => {
    const { ada } = createChain()
    expect(JSON.stringify(await ada(name, {}))).toContain('ALPACA')
  },
)

it.each(names.filter((name) => [...operations[name].query, ...operations[name].body].includes('userId')))(
  'error: %s for another user',
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

it.each(['loginSnapTradeUser', 'resetSnapTradeUserSecret', 'getUserJWT'] as const)(
  'behavior: %s for another user is also rejected for staff',
  async (name) => {
    const isStaff = vi.fn(() => true)
    const { ada, sent } = createChain({ ...everything(isStaff) })
    expect(await failureOf(ada(name, { userId: 'bob' }))).toMatchObject({ code: 'forbidden', status: 403 })
    expect(isStaff).not.toHaveBeenCalled()
    expect(sent).toEqual([])
  },
)

it('parameters: staffOperations: staff perform the listed operations with the secret of the other user', async () => {
  const { staffOperations } = everything()
  const isStaff = vi.fn(({ user }) => user.id === 'root')
  const { as, sandbox, sent } = createChain({ staffOperations, isStaff })
  await as('bob')('registerSnapTradeUser', {})
  const { id } = sandbox.addConnection({ userId: 'bob', broker: 'ALPACA' })
  const calls = [
    ['listBrokerageAuthorizations', {}],
    ['detailBrokerageAuthorization', { authorizationId: id }],
    ['listBrokerageAuthorizationAccounts', { authorizationId: id }],
    ['refreshBrokerageAuthorization', { authorizationId: id }],
    ['disableBrokerageAuthorization', { authorizationId: id }],
    ['deleteConnection', { connectionId: id }],
  ] as const
  for (const [name, input] of calls) {
    const attempt = as('ada')(name, { ...input, userId: 'bob' } as OperationInput<typeof name>)
    expect(await failureOf(attempt), name).toMatchObject({ code: 'forbidden', status: 403 })
  }
  expect(sent).toEqual(['POST /snapTrade/registerUser'])
  for (const [name, input] of calls) {
    const answer = await as('root')(name, { ...input, userId: 'bob' } as OperationInput<typeof name>)
    expect(JSON.stringify(answer), name).toContain(id)
    expect(isStaff).toHaveBeenLastCalledWith(
      expect.objectContaining({ target: 'other', targetUserId: 'bob' }),
    )
  }
  expect(sandbox.users.map(({ userId }) => userId)).toEqual(['bob'])
})

it('behavior: staff can perform only the listed operations', async () => {
  const { as, sandbox } = createChain({
    staffOperations: ['listBrokerageAuthorizations'],
    isStaff: () => true,
  })
  await as('bob')('registerSnapTradeUser', {})
  const { id } = sandbox.addConnection({ userId: 'bob', broker: 'ALPACA' })
  expect(await as('root')('listBrokerageAuthorizations', { userId: 'bob' })).toHaveLength(1)
  const deletion = as('root')('deleteConnection', { userId: 'bob', connectionId: id })
  expect(await failureOf(deletion)).toMatchObject({ code: 'forbidden', status: 403 })
  expect(sandbox.users[0]?.connections).toHaveLength(1)
})

it('behavior: the secret of the client is used only for the signed-in user', async () => {
  const { as, sandbox, sent } = createChain({ ...everything(), acceptUserSecretHeader: true })
  const { userSecret } = sandbox.addUser({ userId: 'root' })
  const root = as('root', { 'x-snaptrade-user-secret': userSecret })
  const one = root('detailBrokerageAuthorization', { userId: 'bob', authorizationId: UUID })
  expect(await failureOf(one)).toMatchObject({ code: 'user_not_registered' })
  expect(sent).toEqual([])
})

it('behavior: a request may contain the user’s own id', async () => {
  const { ada } = createChain()
  expect(await ada('loginSnapTradeUser', { userId: 'ada' })).toHaveProperty('redirectURI')
  expect(await ada('listBrokerageAuthorizations', { userId: 'ada' })).toEqual([])
})

it.each([
  ['listSnapTradeUsers', {}],
  ['deleteSnapTradeUser', {}],
  ['disableBrokerageAuthorization', { authorizationId: UUID }],
] as const)('error: %s without permission', async (name, input) => {
  const { ada, sent } = createChain()
  const error = await failureOf(ada(name, input))
  expect(error).toMatchObject({ code: 'forbidden', status: 403 })
  expect(error.detail).toMatch(/selfOperations|staffOperations/)
  expect(sent).toEqual([])
})

it.each([false, undefined, null, 1, 'yes', {}, Promise.resolve('true')])(
  'error: %j does not grant permission',
  async (consent) => {
    const { ada, sent } = createChain({ ...everything(() => consent as boolean) })
    expect(await failureOf(ada('listSnapTradeUsers', {}))).toMatchObject({ code: 'forbidden' })
    expect(sent).toEqual([])
  },
)

it('parameters: isStaff: receives the request, and allows it', async () => {
  const isStaff = vi.fn(async () => true)
  const { staffOperations } = everything()
  const { as, sandbox, userSecrets, sent } = createChain({ staffOperations, isStaff })
  const root = as('root')
  expect(await root('registerSnapTradeUser', { userId: 'bob' })).toEqual({ userId: 'bob' })
  expect(isStaff).toHaveBeenCalledWith({
    operation: 'registerSnapTradeUser',
    target: 'other',
    targetUserId: 'bob',
    input: { userId: 'bob' },
    user: { id: 'root' },
    request: expect.any(Request),
  })
  expect(await storedSecret(userSecrets, 'bob')).toBe(sandbox.users[0]?.userSecret)
  expect(await root('listSnapTradeUsers', {})).toEqual(['bob'])
  expect(isStaff).toHaveBeenLastCalledWith(
    expect.objectContaining({ target: 'other', targetUserId: undefined }),
  )
  expect(await failureOf(root('registerSnapTradeUser', { userId: 'bob' }))).toMatchObject({
    code: 'user_exists',
    status: 400,
  })
  await root('deleteSnapTradeUser', { userId: 'bob' })
  expect(await storedSecret(userSecrets, 'bob')).toBeUndefined()
  isStaff.mockClear()
  await root('registerSnapTradeUser', {})
  // The operations of users themselves do not depend on isStaff.
  expect(isStaff).not.toHaveBeenCalled()
  await root('deleteSnapTradeUser', { userId: 'root' })
  expect(isStaff).toHaveBeenLastCalledWith(expect.objectContaining({ target: 'self' }))
  expect(sent.filter((line) => line.includes('login'))).toEqual([])
})

/** Mistakes in one line. Each is meant to allow an operation for the signed-in user, or for staff. */
const mistakes: [string, Partial<CreateRouteHandlerParameters>][] = [
  ['nothing', {}],
  ['only one’s own deletion', { selfOperations: ['deleteSnapTradeUser'] }],
  ['everything one may do', { selfOperations: Object.keys(operations).filter(isSelf) }],
  [
    'the operation instead of the user',
    {
      staffOperations: ['listSnapTradeUsers'],
      isStaff: ({ operation }) => operation === 'deleteSnapTradeUser',
    },
  ],
  ['the wrong list', { staffOperations: ['registerSnapTradeUser'], isStaff: () => true }],
  ['a forgotten return', { ...everything(() => undefined as never) }],
]

it.each(mistakes)('error: a mistake does not allow deleting another user (%s)', async (_, parameters) => {
  const { as, sandbox, sent } = createChain(parameters)
  sandbox.addUser({ userId: 'bob' })
  const attempt = as('ada')('deleteSnapTradeUser', { userId: 'bob' })
  expect(await failureOf(attempt)).toMatchObject({ code: 'forbidden', status: 403 })
  expect(sent).toEqual([])
})

it('parameters: selfOperations: operations that are not listed are rejected, for example the billed refresh', async () => {
  const selfOperations = defaultSelfOperations.filter((name) => name !== 'refreshBrokerageAuthorization')
  const { ada, sandbox, sent } = createChain({ selfOperations })
  await ada('registerSnapTradeUser', {})
  const { id: authorizationId } = sandbox.addConnection({ userId: 'ada', broker: 'ALPACA' })
  sent.length = 0
  expect(await failureOf(ada('refreshBrokerageAuthorization', { authorizationId }))).toMatchObject({
    code: 'forbidden',
    status: 403,
  })
  expect(sent).toEqual([])
  expect(await ada('detailBrokerageAuthorization', { authorizationId })).toHaveProperty('id', authorizationId)
})

it('parameters: selfOperations: an empty list allows nothing', async () => {
  const { ada, sent } = createChain({ selfOperations: [] })
  for (const name of names) {
    expect(await failureOf(ada(name, inputOf(name)))).toMatchObject({ code: 'forbidden', status: 403 })
  }
  expect(sent).toEqual([])
})

it('parameters: selfOperations: allows disabling one’s own connection, and deleting oneself', async () => {
  const { ada, sandbox } = createChain({
    selfOperations: [...defaultSelfOperations, 'disableBrokerageAuthorization', 'deleteSnapTradeUser'],
  })
  await ada('registerSnapTradeUser', {})
  const { id } = sandbox.addConnection({ userId: 'ada', broker: 'ALPACA' })
  await ada('disableBrokerageAuthorization', { authorizationId: id })
  expect(await ada('detailBrokerageAuthorization', { authorizationId: id })).toMatchObject({ disabled: true })
  expect(await ada('deleteSnapTradeUser', {})).toMatchObject({ status: 'deleted' })
})

it('error: a deletion by staff must name its user', async () => {
  const { as, sent } = createChain({
    ...everything(),
    selfOperations: [...defaultSelfOperations, 'deleteSnapTradeUser'],
  })
  const root = as('root')
  await root('registerSnapTradeUser', {})
  sent.length = 0
  const error = await failureOf(root('deleteSnapTradeUser', {}))
  expect(error).toMatchObject({ code: 'invalid_input', status: 400 })
  expect(error.detail).toContain('userId')
  expect(sent).toEqual([])
  expect(await root('deleteSnapTradeUser', { userId: 'root' })).toMatchObject({ status: 'deleted' })
})

it.each<[unknown, string]>([
  [{ authorize: () => false }, 'authorize'],
  [{ isStaff: () => true }, 'staffOperations'],
  [{ staffOperations: ['listSnapTradeUsers'] }, 'isStaff'],
  [{ staffOperations: ['listSnapTradeUsers'], isStaff: true }, 'isStaff'],
  [{ staffOperations: ['loginSnapTradeUser'], isStaff: () => true }, 'loginSnapTradeUser'],
  [{ selfOperations: ['listSnapTradeUsers'] }, 'listSnapTradeUsers'],
  [{ selfOperations: ['deleteUser'] }, 'deleteUser'],
  [{ selfOperations: 'all' }, 'selfOperations'],
  [{ publicOperations: ['listBrokerageAuthorizations'] }, 'listBrokerageAuthorizations'],
])('error: created with %j', (parameters, word) => {
  expect(() => createChain(parameters as never)).toThrow(
    expect.objectContaining({ code: 'config_invalid', detail: expect.stringContaining(word) }),
  )
})

it('behavior: a user does not see another user’s connections', async () => {
  const { as, sandbox } = createChain()
  for (const id of ['ada', 'bob']) await as(id)('registerSnapTradeUser', {})
  const { id } = sandbox.addConnection({ userId: 'ada', broker: 'ALPACA' })
  expect(await as('ada')('listBrokerageAuthorizations', {})).toHaveLength(1)
  expect(await as('bob')('listBrokerageAuthorizations', {})).toEqual([])
  for (const attempt of [
    () => as('bob')('detailBrokerageAuthorization', { authorizationId: id }),
    () => as('bob')('deleteConnection', { connectionId: id }),
  ])
    expect(await failureOf(attempt())).toMatchObject({ code: 'not_found', status: 404 })
})

it.each([{ id: '' }, { id: 7 }, {}])('error: getUser returns %j', async (user) => {
  const { raw, onError } = createChain({ getUser: () => user as { id: string } })
  const response = await raw('/authorizations')
  expect(response.status).toBe(500)
  expect(await response.json()).toMatchObject({ code: 'config_invalid' })
  await expect.poll(() => onError).toHaveBeenCalledOnce()
})

it.each([
  ['a header of the app', { 'x-user-id': 'bob' }],
  ['a cookie', { cookie: 'userId=bob' }],
])('behavior: %s does not change the user', async (_, headers) => {
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
] as [Record<string, string>, number][])(
  'behavior: a POST with %j has the status %i',
  async (headers, status) => {
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
  },
)

it.each([
  'capacitor://localhost',
  'ionic://localhost',
  'tauri://localhost',
  'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
  'http://192.168.1.20:5173',
  'http://10.0.2.2:3000',
  'http://172.20.0.5',
  'http://myhost.local:5173',
  'http://app.localhost:5173',
  'http://host.docker.internal:4010',
  'http://[fd00::1]:5173',
])('parameters: trustedOrigins: %s', async (origin) => {
  const { raw } = createChain({ trustedOrigins: [origin] })
  const init = postJson({})
  const from = (value: string) =>
    raw('/snapTrade/login', {
      ...init,
      headers: { ...init.headers, origin: value, 'sec-fetch-site': 'cross-site' },
    })
  expect((await from(origin)).status).toBe(200)
  expect((await from(`${origin}.evil.example`)).status).toBe(403)
})

it.each([
  'http://app.example',
  'http://192.169.1.1',
  'http://172.32.0.1',
  'http://10.0.0.1.evil.example',
  'http://local',
  'capacitor://localhost/',
  'capacitor://',
  'capacitor:localhost',
  'file://',
  'null',
  '*',
])('error: trustedOrigins: %s', (origin) => {
  expect(() => createChain({ trustedOrigins: [origin] })).toThrow(
    expect.objectContaining({ code: 'config_invalid', detail: expect.stringContaining(origin) }),
  )
})

it('behavior: a phone that opens a development server through its proxy can POST', async () => {
  const { raw } = createChain()
  const init = postJson({})
  const origin = 'http://192.168.1.20:5173'
  const headers = { ...init.headers, origin, 'x-forwarded-host': '192.168.1.20:5173' }
  expect((await raw('/snapTrade/login', { ...init, headers })).status).toBe(200)
})

it('behavior: the same applies to DELETE, but not to GET', async () => {
  const { raw } = createChain()
  const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
  expect((await raw(`/connection/${UUID}`, { method: 'DELETE', headers })).status).toBe(403)
  expect((await raw('/authorizations', { headers })).status).toBe(200)
})

it('parameters: isStaff: receives the user that getUser returned', async () => {
  const sandbox = createSandbox()
  const { clientId, consumerKey, api } = sandbox
  const handler = createRouteHandler({
    clientId,
    consumerKey,
    baseUrl: api,
    fetch: (url, init) => sandbox.fetch(new Request(url, init)),
    getUser: async (request) => ({ id: 'ada', role: request.headers.get('x-role') }),
    staffOperations: ['listSnapTradeUsers'],
    isStaff: ({ user }) => user.role === 'admin',
  })
  const list = (role: string) =>
    handler(new Request(`${BASE}/snapTrade/listUsers`, { headers: { 'x-role': role } }))
  expect((await list('admin')).status).toBe(200)
  expect((await list('guest')).status).toBe(403)
})
