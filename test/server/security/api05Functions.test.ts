// API5:2023 Broken Function Level Authorization
// https://owasp.org/API-Security/editions/2023/en/0xa5-broken-function-level-authorization/
import { expect, it } from 'vitest'
import { everything } from '../../setup/everything.js'
import { postJson, watchSecrets } from '../chain.js'
import { createVictim } from './victim.js'

watchSecrets()

const forbidden: [string, (id: string) => [string, RequestInit]][] = [
  ['list all users', () => ['/snapTrade/listUsers', {}]],
  ['delete another user', () => ['/snapTrade/deleteUser?userId=ada', { method: 'DELETE' }]],
  ['delete oneself although it is not allowed', () => ['/snapTrade/deleteUser', { method: 'DELETE' }]],
  ['register another user', () => ['/snapTrade/registerUser', postJson({ userId: 'mallory' })]],
  ['break a connection', (id) => [`/authorizations/${id}/disable`, { method: 'POST' }]],
]

it.each(forbidden)('attack: a user tries to %s', async (_, request) => {
  const { eve, asked, connectionId, isIntact } = await createVictim()
  const response = await eve(...request(connectionId))
  expect(response.status).toBe(403)
  expect(await response.json()).toMatchObject({ code: 'forbidden' })
  expect(asked).toEqual([])
  expect(isIntact()).toBe(true)
})

it.each([
  '/snapTrade/listUsers/',
  '//snapTrade/listUsers',
  '/snapTrade/./listUsers',
  '/brokerages/../snapTrade/listUsers',
  '/api/v1/snapTrade/listUsers',
  '/brokerages/snapTrade/listUsers',
  '/snapTrade/listUsers?x=/brokerages',
  '/snapTrade/listUsers#/brokerages',
  '/snapTrade/listUsers%2f',
  '/snapTrade%2flistUsers',
  '/snapTrade/listusers',
  '/snapTrade/listUsers;a=b',
  '/snapTrade/listUsers%00',
  '\\snapTrade\\listUsers',
])('attack: another form of the path (%s)', async (path) => {
  const { eve, asked } = await createVictim()
  expect([400, 403, 404]).toContain((await eve(path)).status)
  expect(asked).toEqual([])
})

it.each(['PUT', 'PATCH', 'HEAD', 'OPTIONS', 'PROPFIND', 'delete', 'LINK'])(
  'attack: another method (%s)',
  async (method) => {
    const { eve, asked } = await createVictim()
    const response = await eve('/snapTrade/listUsers', { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET')
    expect(asked).toEqual([])
  },
)

it.each<[string, unknown]>([
  ['a text', 'false'],
  ['an object', {}],
  ['a number', 1],
  ['a promise of an object', Promise.resolve({ isStaff: false })],
  ['nothing', undefined],
])('attack: isStaff returns %s instead of true', async (_, value) => {
  const { eve, asked } = await createVictim(everything(() => value as boolean))
  expect((await eve('/snapTrade/listUsers')).status).toBe(403)
  expect((await eve('/snapTrade/deleteUser?userId=ada', { method: 'DELETE' })).status).toBe(403)
  expect(asked).toEqual([])
})

it('attack: isStaff throws', async () => {
  const { eve, asked } = await createVictim(
    everything(() => {
      throw new Error('the directory is down')
    }),
  )
  expect((await eve('/snapTrade/listUsers')).status).toBe(500)
  expect(asked).toEqual([])
})

it('attack: a staff tool sends no id: no user is deleted, including the staff member', async () => {
  const { raw, asked, isIntact } = await createVictim({
    ...everything(),
    selfOperations: ['deleteSnapTradeUser'],
  })
  expect((await raw('/snapTrade/deleteUser', { method: 'DELETE' }, 'eve')).status).toBe(400)
  expect((await raw('/snapTrade/deleteUser?userId=', { method: 'DELETE' }, 'eve')).status).toBe(400)
  expect(asked).toEqual([])
  expect(isIntact()).toBe(true)
})
