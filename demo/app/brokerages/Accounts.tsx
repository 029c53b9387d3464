import { type Connection, isSyncing, useConnectionAccounts } from 'react-snaptrade-connect'
import { Problem } from '../parts/Problem.js'
import { AccountRow } from './AccountRow.js'

/** Milliseconds after which a connection without accounts is taken at its word. SnapTrade's first ones take 60 s. */
const SYNC_TIME = 55_000

/** The accounts of a connection, as SnapTrade gets to know them. */
export const Accounts = ({ connection }: { connection: Connection }) => {
  const { brokerage, id, created_date } = connection
  const {
    data: accounts,
    dataUpdatedAt,
    error,
    isFetching,
    refetch,
  } = useConnectionAccounts({ connectionId: id })

  if (!accounts && error) {
    return (
      <Problem
        title="The accounts could not be read"
        error={error}
        onRetry={() => void refetch()}
        isRetrying={isFetching}
      />
    )
  }
  if (!accounts) return <p className="syncing quiet">Loading accounts…</p>
  if (accounts.length === 0) {
    return dataUpdatedAt - Date.parse(created_date) > SYNC_TIME ? (
      <p className="quiet">There are no accounts at this login.</p>
    ) : (
      <p className="syncing quiet">
        Syncing… {brokerage.display_name} can take a minute to send the accounts.
      </p>
    )
  }
  return (
    <>
      <ul className="accounts" aria-label={`Accounts at ${brokerage.display_name}`}>
        {accounts.map((account) => (
          <AccountRow key={account.id} account={account} />
        ))}
      </ul>
      {isSyncing(accounts) && <p className="syncing quiet">Syncing… balances are on their way.</p>}
    </>
  )
}
