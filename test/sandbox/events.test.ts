import type { SandboxEvent } from 'react-snaptrade-connect/sandbox'
import { expect, it } from 'vitest'
import { call } from './support.js'
import { connectionsOf, userId, visit, withUser } from './visit.js'

/** Creates a sandbox with one user that records its events. */
const recorded = (options = {}) => {
  const { sandbox, user } = withUser(options)
  const events: SandboxEvent[] = []
  sandbox.subscribe((event) => events.push(event))
  const types = () => events.splice(0).map(({ eventType }) => eventType)
  return { sandbox, user, events, types }
}

it('default: a success, with the session id of the login link', async () => {
  const { sandbox, events } = recorded()
  const page = await visit(sandbox, { broker: 'KRAKEN' })
  await page.press('Connect', { Username: 'ann', Password: 'x' })
  const [connection] = connectionsOf(sandbox)
  const details = { sessionId: expect.stringMatching(/^[\da-f-]{36}$/) }
  const common = {
    webhookId: expect.any(String),
    clientId: sandbox.clientId,
    eventTimestamp: expect.any(String),
    userId,
    brokerageId: connection?.brokerage.id,
  }
  expect(events).toEqual([
    { ...common, eventType: 'CONNECTION_ADDED', brokerageAuthorizationId: connection?.id, details },
    { ...common, eventType: 'CONNECTION_ATTEMPTED', connectionAttemptedResult: 'SUCCESS', details },
  ])
  expect(new Set(events.map((event) => event.details?.sessionId)).size).toBe(1)
})

it('behavior: the session id is the one of the link', async () => {
  const { sandbox, user: query, events } = recorded()
  const { body } = await call(sandbox, 'POST', '/snapTrade/login', { query, body: { broker: 'SANDBOX' } })
  const { redirectURI, sessionId } = body as { redirectURI: string; sessionId: string }
  const page = await sandbox.fetch(redirectURI)
  const form = new URLSearchParams({ action: 'connect', scenario: 'account-locked' })
  await sandbox.fetch(new URL(page.headers.get('location') ?? '', sandbox.portal), {
    method: 'POST',
    body: form,
  })
  expect(events.map(({ eventType, details }) => [eventType, details])).toEqual([
    ['CONNECTION_ATTEMPTED', { sessionId }],
    ['CONNECTION_FAILED', { sessionId }],
  ])
})

it.each([
  ['invalid-credentials', 'INVALID_CREDENTIALS'],
  ['account-locked', 'INVALID_CREDENTIALS'],
  ['rate-limited', 'UNCAUGHT_ERROR'],
] as const)("error: the scenario %s, with SnapTrade's own result", async (scenario, result) => {
  const { sandbox, events } = recorded()
  const page = await visit(sandbox, { broker: 'SANDBOX' })
  await page.open(page.url, { method: 'POST', body: new URLSearchParams({ action: 'connect', scenario }) })
  expect(events).toMatchObject([
    { eventType: 'CONNECTION_ATTEMPTED', connectionAttemptedResult: result },
    { eventType: 'CONNECTION_FAILED' },
  ])
  expect(Object.keys(events[1] ?? {})).not.toContain('errorCode')
})

it.each([
  ['1066', 'INVALID_CREDENTIALS'],
  ['3000', 'UNCAUGHT_ERROR'],
  ['1006', 'AUTH_NOT_IN_PROGRESS'],
  ['1012', 'UNCAUGHT_ERROR'],
  ['1023', 'DIFFERENT_ACCOUNT'],
  ['1140', 'INVALID_CREDENTIALS'],
  ['1086', 'INVALID_MFA_CODE'],
])('error: the code %s', async (code, result) => {
  const { sandbox, events } = recorded()
  sandbox.fail('portalLogin', { code })
  const page = await visit(sandbox, { broker: 'KRAKEN' })
  await page.press('Connect', { Username: 'ann', Password: 'x' })
  expect(events[0]?.connectionAttemptedResult).toBe(result)
})

it('behavior: accounts and transactions are reported when they have been read', async () => {
  const { sandbox, types } = recorded({ accountsDelay: 60_000 })
  const page = await visit(sandbox, { broker: 'SANDBOX' })
  await page.press('Connect', { 'Cash only': '' })
  types()
  sandbox.advance(60_000)
  expect(types()).toEqual(['NEW_ACCOUNT_AVAILABLE'])
  sandbox.advance(60_000)
  expect(types()).toEqual(['ACCOUNT_HOLDINGS_UPDATED'])
  sandbox.advance(60_000)
  expect(types()).toEqual(['ACCOUNT_TRANSACTIONS_INITIAL_UPDATE'])
})

it('behavior: a refresh updates holdings and transactions of each account', async () => {
  const { sandbox, user: query, events } = recorded()
  const { id } = sandbox.addConnection({ userId, broker: 'KRAKEN' })
  events.splice(0)
  await call(sandbox, 'POST', `/authorizations/${id}/refresh`, { query })
  const accounts = (await call(sandbox, 'GET', `/authorizations/${id}/accounts`, { query })).body as {
    id: string
  }[]
  expect(events.map(({ eventType, accountId }) => [eventType, accountId])).toEqual(
    accounts.flatMap((account) => [
      ['ACCOUNT_HOLDINGS_UPDATED', account.id],
      ['ACCOUNT_TRANSACTIONS_UPDATED', account.id],
    ]),
  )
  expect(events.every((event) => event.brokerageAuthorizationId === id)).toBe(true)
})

it('behavior: the accounts of a deleted connection are removed', async () => {
  const { sandbox, types } = recorded()
  const { id } = sandbox.addConnection({ userId, broker: 'SANDBOX', scenario: 'self-directed' })
  types()
  sandbox.deleteConnection(id)
  expect(types()).toEqual(['ACCOUNT_REMOVED', 'ACCOUNT_REMOVED', 'CONNECTION_DELETED'])
})
