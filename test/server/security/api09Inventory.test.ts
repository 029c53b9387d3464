// API9:2023 Improper Inventory Management
// https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/
import { expect, it } from 'vitest'
import { operations } from '../../../src/core/operations.js'
import { defaultSelfOperations } from '../../../src/server/handler/permissions.js'
import { createChain, watchSecrets } from '../chain.js'
import { operationNames, requestOf } from './victim.js'

watchSecrets()

it('attack: an operation without a rule: each is allowed or denied by name', async () => {
  const denied = operationNames.filter((name) => !defaultSelfOperations.includes(name as never))
  expect(denied.sort()).toEqual([
    'deleteSnapTradeUser',
    'disableBrokerageAuthorization',
    'listSnapTradeUsers',
  ])
  const { raw, sent } = createChain()
  for (const name of denied) expect((await raw(...requestOf(name))).status, name).toBe(403)
  expect(sent).toEqual([])
})

it.each([
  ['GET', '/accounts'],
  ['GET', '/accounts/1/balances'],
  ['GET', '/activities'],
  ['GET', '/holdings'],
  ['POST', '/trade/place'],
  ['POST', '/trade/impact'],
  ['POST', '/accounts/1/orders/cancel'],
  ['GET', '/sessionEvents'],
  ['GET', '/snapTrade/'],
  ['GET', '/'],
  ['GET', '/.env'],
  ['GET', '/sandbox'],
  ['POST', '/sandbox/fail'],
])('attack: a SnapTrade operation that is not in the table: %s %s', async (method, path) => {
  const { raw, sent } = createChain()
  expect((await raw(path, { method })).status).toBe(404)
  expect(sent).toEqual([])
})

it('attack: an operation that SnapTrade has removed (DELETE /authorizations/{id})', async () => {
  const { raw, sent } = createChain()
  const [path] = requestOf('detailBrokerageAuthorization')
  expect((await raw(path, { method: 'DELETE' })).status).toBe(405)
  expect(sent).toEqual([])
})

it('attack: a GET that changes something', () => {
  const readers = operationNames.filter((name) => operations[name].method === 'GET')
  for (const name of readers) {
    expect(operations[name].body, name).toEqual([])
    expect(name, name).toMatch(/^(list|detail|get)/)
  }
  expect(readers).toHaveLength(7)
})
