import type { Account } from '../core/models.js'
import { numberFrom, uuidFrom } from './ids.js'
import type { ScenarioName } from './scenarios.js'
import type { StoredConnection } from './world.js'

interface AccountRow {
  name: string
  rawType: string
  category: Account['account_category']
  /** The minimum amount in US dollars. An amount that depends on the account is added. */
  amount: number
  hasTransactions: boolean
}

const individual: AccountRow = {
  name: 'Individual',
  rawType: 'Individual Brokerage',
  category: 'INVESTMENT',
  amount: 18_000,
  hasTransactions: true,
}
const retirement: AccountRow = { ...individual, name: 'Roth IRA', rawType: 'Roth IRA', amount: 42_000 }
const cash: AccountRow = {
  name: 'Cash',
  rawType: 'Cash Account',
  category: 'DEPOSIT',
  amount: 5_000,
  hasTransactions: true,
}

const accountRows: Partial<Record<ScenarioName, readonly AccountRow[]>> = {
  'self-directed': [individual, retirement],
  'cash-only': [cash],
  'no-transactions': [individual, retirement].map((row) => ({ ...row, hasTransactions: false })),
  'no-accounts': [],
}

const day = 86_400_000

/** Returns the accounts of a connection at a time: first none, then accounts without data, then complete ones. */
export const accountsOf = (connection: StoredConnection, now: number): Account[] => {
  const { accountsAt, holdingsAt, transactionsAt } = connection.syncing
  if (now < accountsAt) return []
  const hasHoldings = now >= holdingsAt
  const hasTransactions = now >= transactionsAt
  const institution = connection.broker.display_name
  return (accountRows[connection.scenario] ?? []).map((row, index) => {
    // The number stays the same if the connection is deleted and created again. The id does not.
    const seed = `${connection.broker.slug} ${connection.username ?? connection.id} ${index}`
    const holdingsDate = new Date(Math.max(holdingsAt, connection.refreshedAt ?? 0)).toISOString()
    return {
      id: uuidFrom(`account ${connection.id} ${index}`),
      brokerage_authorization: connection.id,
      // Stays the same if the connection is deleted and created again.
      institution_account_id: uuidFrom(`institution account ${seed}`),
      portfolio_group: uuidFrom(`portfolio group ${connection.id}`),
      name: `${institution} ${row.name}`,
      number: String(10_000_000 + numberFrom(seed, 89_999_999)),
      institution_name: institution,
      created_date: new Date(accountsAt).toISOString(),
      funding_date: null,
      opening_date: null,
      sync_status: {
        transactions: {
          initial_sync_completed: hasTransactions,
          last_successful_sync: hasTransactions ? new Date(transactionsAt).toISOString().slice(0, 10) : null,
          first_transaction_date:
            hasTransactions && row.hasTransactions
              ? new Date(connection.createdAt - 400 * day).toISOString().slice(0, 10)
              : null,
        },
        holdings: {
          initial_sync_completed: hasHoldings,
          last_successful_sync: hasHoldings ? holdingsDate : null,
          holdings_unavailable: false,
        },
      },
      balance: {
        total: hasHoldings
          ? { amount: row.amount + numberFrom(`${seed} amount`, 900_000) / 100, currency: 'USD' }
          : null,
      },
      status: 'open',
      raw_type: row.rawType,
      account_category: row.category,
      is_paper: connection.broker.slug === 'SANDBOX',
    }
  })
}
