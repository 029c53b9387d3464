import { createTestBackend } from 'react-snaptrade-connect/testing'
import { expect, it } from 'vitest'

it('behavior: an account keeps its institution_account_id if its connection is created again, and gets a new id', async () => {
  const { sandbox, fetch } = createTestBackend({ userId: 'ada' })
  sandbox.addUser({ userId: 'ada' })
  const read = async () => {
    const { id } = sandbox.addConnection({ userId: 'ada', broker: 'KRAKEN', username: 'ada' })
    const [account] = await (await fetch(`/api/snaptrade/authorizations/${id}/accounts`)).json()
    return account
  }
  const [first, second] = [await read(), await read()]
  expect(second.institution_account_id).toBe(first.institution_account_id)
  expect(second.id).not.toBe(first.id)
  expect(first.sync_status.holdings.holdings_unavailable).toBe(false)
})
