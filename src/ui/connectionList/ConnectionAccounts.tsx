'use client'

import type { Connection } from '../../core/models.js'
import { fill } from '../../messages/fill.js'
import type { MessageOverrides } from '../../messages/messages.js'
import { useConnectionAccounts } from '../../react/useConnectionAccounts.js'
import { connectionName } from '../format/names.js'
import { rowsOf } from '../format/rows.js'
import { QueryTrouble } from '../QueryTrouble.js'
import type { GroupMessages } from '../useMessages.js'
import { AccountRow } from './AccountRow.js'
import { useIsSyncing } from './useIsSyncing.js'

interface ConnectionAccountsProps {
  connection: Connection
  texts: GroupMessages<'connectionList'>
  messages: MessageOverrides | undefined
}

/**
 * Shows the accounts of a connection. They arrive up to a minute after the connection was made. While loading, the space of
 * two accounts is reserved, to reduce layout shift.
 */
export const ConnectionAccounts = ({ connection, texts, messages }: ConnectionAccountsProps) => {
  const result = useConnectionAccounts({ connectionId: connection.id })
  const { data, dataUpdatedAt, error } = result
  const mayArrive = useIsSyncing(connection.created_date, dataUpdatedAt)
  const accounts = data && rowsOf(data)
  if (accounts && accounts.length > 0) {
    return (
      <ul
        className="snaptrade-accounts"
        aria-label={fill(texts.accounts, { brokerage: connectionName(connection) })}
      >
        {accounts.map((account) => (
          <AccountRow key={account.id} account={account} isSyncing={mayArrive} texts={texts} />
        ))}
      </ul>
    )
  }
  const isSyncing = !accounts || mayArrive
  return (
    <div className="snaptrade-accounts">
      {!accounts && <QueryTrouble result={result} messages={messages} />}
      {(accounts || !error) && (
        <p role="status" className="snaptrade-accounts-line" data-syncing={isSyncing ? '' : undefined}>
          {isSyncing ? texts.syncing : texts.noAccounts}
        </p>
      )}
    </div>
  )
}
