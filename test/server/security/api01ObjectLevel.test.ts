// API1:2023 Broken Object Level Authorization
// https://owasp.org/API-Security/editions/2023/en/0xa1-broken-object-level-authorization/
import { expect, it } from 'vitest'
import { type OperationName, operations } from '../../../src/core/operations.js'
import { createChain, postJson, watchSecrets } from '../chain.js'
import { createVictim, operationNames, requestOf } from './victim.js'

watchSecrets()

const onConnection = operationNames.filter((name) => operations[name].path.includes('{'))

it.each(onConnection)("attack: %s with the id of another person's connection", async (operation) => {
  const { eve, connectionId, asked, isIntact } = await createVictim({
    selfOperations: operationNames.filter((name) => name !== 'listSnapTradeUsers') as never,
  })
  const response = await eve(...requestOf(operation, connectionId))
  expect(response.status).toBe(404)
  // SnapTrade identifies the user by the credentials, and those are Eve's.
  expect(asked.map(({ userId }) => userId)).toEqual(['eve'])
  expect(isIntact()).toBe(true)
})

it.each(operationNames)(
  'attack: %s with userId of another person, in the query and in the body',
  async (operation) => {
    const { eve, asked, isIntact } = await createVictim()
    const [path, init] = requestOf(operation)
    const inQuery = await eve(`${path}?userId=ada`, init)
    expect(inQuery.status).toBeGreaterThanOrEqual(400)
    if (init.method === 'POST') {
      const inBody = await eve(path, postJson({ userId: 'ada' }))
      expect(inBody.status).toBeGreaterThanOrEqual(400)
    }
    expect(asked).toEqual([])
    expect(isIntact()).toBe(true)
  },
)

it.each([
  '?userId=eve&userId=ada',
  '?userId=ada&userId=eve',
  '?userId[]=ada',
  '?userId%00=ada',
  '?UserId=ada',
  '?userid=ada',
  '?user_id=ada',
  '?%75serId=ada',
  '?userId=ada%00',
])('attack: another user’s id in the query (%s)', async (query) => {
  const { eve, asked } = await createVictim()
  const response = await eve(`/authorizations${query}`)
  expect([400, 403]).toContain(response.status)
  expect(asked).toEqual([])
})

it.each([
  '{"userId":"ada"}',
  '{"__proto__":{"userId":"ada"}}',
  '{"constructor":{"prototype":{"userId":"ada"}}}',
  '{"userId":["ada"]}',
  '{"userId":{"$ne":""}}',
  '{"reconnect":null,"userId":"ada"}',
])('attack: another user’s id in the body (%s)', async (body) => {
  const { eve, asked } = await createVictim()
  expect((await eve('/snapTrade/login', postJson(body))).status).toBe(400)
  expect(asked).toEqual([])
  expect(({} as { userId?: string }).userId).toBeUndefined()
})

it.each(['..%2f', '%2e%2e%2f', '%252e%252e', '%00', '%0d%0a', '*', 'null', '%7B%7D', "'%20OR%201=1--"])(
  'attack: a path instead of an id (%s)',
  async (id) => {
    const { eve, asked } = await createVictim()
    for (const path of [`/authorizations/${id}`, `/authorizations/${id}/accounts`]) {
      expect((await eve(path)).status).toBeGreaterThanOrEqual(400)
    }
    expect((await eve(`/connection/${id}`, { method: 'DELETE' })).status).toBeGreaterThanOrEqual(400)
    expect(asked).toEqual([])
  },
)

it('attack: a login that reconnects another person’s connection', async () => {
  const { eve, connectionId, asked, isIntact } = await createVictim()
  await eve('/snapTrade/login', postJson({ reconnect: connectionId }))
  expect(asked.map(({ userId }) => userId)).toEqual(['eve'])
  expect(isIntact()).toBe(true)
})

it.each([
  'ADA',
  'Ada',
  'ada ',
  ' ada',
  'ada\n',
  'ada\0',
  'а​da',
  'ａda',
  'ada/',
  'ada:',
  'ada?',
  'ada#',
  'ada%00',
  '../ada',
])('attack: a user id that looks like another one (%j)', async (id) => {
  const { sandbox, userSecrets, connectionId } = await createVictim()
  const { handler } = createChain({ sandbox, userSecrets, getUser: () => ({ id }) })
  const request = (path: string, method = 'GET') => handler(new Request(`http://app.test${path}`, { method }))
  await request('/snapTrade/login', 'POST')
  const list = await (await request('/authorizations')).text()
  expect(list).not.toContain(connectionId)
})

it('attack: a read at the same time as another user’s', async () => {
  const { as, raw, connectionId } = await createVictim()
  const [adas, eves] = await Promise.all([
    as('ada')('listBrokerageAuthorizations', {}),
    raw('/authorizations', {}, 'eve'),
  ])
  expect(adas).toMatchObject([{ id: connectionId }])
  expect(await eves.json()).toEqual([])
})

it('attack: staff read another user’s connections', async () => {
  const staffOperations = ['listSnapTradeUsers', 'deleteSnapTradeUser'] as const
  const { raw, asked } = await createVictim({ staffOperations, isStaff: () => true })
  const reads: OperationName[] = ['listBrokerageAuthorizations', 'loginSnapTradeUser', 'getUserJWT']
  for (const operation of reads) {
    const [path, init] = requestOf(operation)
    expect((await raw(`${path}?userId=ada`, init, 'eve')).status).toBeGreaterThanOrEqual(400)
  }
  expect(asked).toEqual([])
})
