import { createSandbox, readSandboxState } from 'react-snaptrade-connect/sandbox'
import { expect, it } from 'vitest'
import { call } from './support.js'
import { userId, visit, withUser } from './visit.js'

it('default: another sandbox continues from the state, through JSON', async () => {
  const { sandbox, user: query } = withUser({ consumerKey: 'k', clientId: 'C' })
  const page = await visit(sandbox, { broker: 'KRAKEN' })
  await page.press('Connect', { Username: 'ann', Password: 'x' })
  sandbox.disableConnection(sandbox.users[0]?.connections[0]?.id ?? '')
  sandbox.advance(86_400_000)
  const copy = createSandbox({ state: readSandboxState(JSON.parse(JSON.stringify(sandbox.state))) })
  expect([copy.clientId, copy.consumerKey]).toEqual(['C', 'k'])
  expect(copy.users).toEqual(sandbox.users)
  expect(Math.abs(copy.now() - sandbox.now())).toBeLessThan(1000)
  for (const each of [sandbox, copy]) {
    expect(await call(each, 'GET', '/authorizations', { query })).toMatchObject({
      status: 200,
      body: [{ disabled: true, name: 'Connection-1' }],
    })
  }
  // Names continue to be numbered.
  expect(copy.addConnection({ userId, broker: 'KRAKEN' }).name).toBe('Connection-2')
})

it('behavior: items that are queued for deletion do not exist after a restart', async () => {
  const { sandbox, user: query } = withUser({ deletionDelay: 1000 })
  const { id } = sandbox.addConnection({ userId, broker: 'KRAKEN' })
  await call(sandbox, 'DELETE', `/connection/${id}`, { query })
  expect(createSandbox({ state: sandbox.state }).users).toMatchObject([{ userId, connections: [] }])
  await call(sandbox, 'DELETE', '/snapTrade/deleteUser', { query: { userId } })
  expect(createSandbox({ state: sandbox.state }).users).toEqual([])
})

it('behavior: a personal key stays personal, with its connections', () => {
  const sandbox = createSandbox({ keyType: 'personal' })
  const { id } = sandbox.addConnection({ broker: 'KRAKEN' })
  expect(createSandbox({ state: sandbox.state }).users).toMatchObject([{ connections: [{ id }] }])
  expect(() => createSandbox({ state: sandbox.state, keyType: 'commercial' })).toThrow('personal key')
})

it('error: a brokerage that the new sandbox does not have', () => {
  const { sandbox } = withUser()
  sandbox.addConnection({ userId, broker: 'KRAKEN' })
  expect(() => createSandbox({ state: sandbox.state, brokerages: [] })).toThrow('"KRAKEN"')
})
