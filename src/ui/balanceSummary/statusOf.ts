import type { Account } from '../../core/models.js'
import { missingOf } from '../format/balances.js'
import { rowsOf } from '../format/rows.js'

/** The fields of TanStack's result that the status depends on. */
interface Result<Data> {
  data: Data | undefined
  error: unknown
}

/** Returns the status of the summary: `loading` until the accounts of one connection are known or could not be read. */
export const statusOf = (
  connections: Result<readonly { id: string }[]>,
  accounts: readonly Result<readonly Account[]>[],
) => {
  if (!connections.data) return connections.error ? 'error' : 'loading'
  if (connections.error) return 'stale'
  if (rowsOf(connections.data).length === 0) return 'empty'
  if (accounts.every(({ data, error }) => !data && !error)) return 'loading'
  return accounts.some(({ data }) => !data || missingOf(data).size > 0) ? 'partial' : 'ready'
}
