'use client'

import type { Account, Connection } from '../../core/models.js'
import { fill } from '../../messages/fill.js'
import type { MessageOverrides } from '../../messages/messages.js'
import { useConnectionAccounts } from '../../react/useConnectionAccounts.js'
import { fillCount } from '../format/count.js'
import { formatUnits } from '../format/list.js'
import { codeOf, formatMoney } from '../format/money.js'
import { accountName, connectionName } from '../format/names.js'
import { rowsOf } from '../format/rows.js'
import { textOf } from '../format/text.js'
import { Trouble } from '../Trouble.js'
import type { GroupMessages } from '../useMessages.js'
import { useIsSyncing } from './useIsSyncing.js'

interface ConnectionAccountsProps {
  connection: Connection
  texts: GroupMessages<'connectionList'>
  messages: MessageOverrides | undefined
}

/**
 * The accounts of a connection, behind a line that has its height from the start: nothing moves when they arrive, one by
 * one, up to a minute after the connection was made.
 */
export const ConnectionAccounts = ({ connection, texts, messages }: ConnectionAccountsProps) => {
  const result = useConnectionAccounts({ connectionId: connection.id })
  const { data, dataUpdatedAt, error, isFetching, refetch } = result
  const mayArrive = useIsSyncing(connection.created_date, dataUpdatedAt)
  const accounts = data && rowsOf(data)
  if (!accounts && error) {
    return (
      <Trouble error={error} messages={messages} onRetry={() => void refetch()} isRetrying={isFetching} />
    )
  }
  if (!accounts || accounts.length === 0) {
    const isSyncing = !accounts || mayArrive
    return (
      <p role="status" className="snaptrade-accounts-line" data-syncing={isSyncing ? '' : undefined}>
        {isSyncing ? texts.syncing : texts.noAccounts}
      </p>
    )
  }
  return (
    <details className="snaptrade-accounts">
      <summary className="snaptrade-accounts-line snaptrade-focusable">
        <span>{fillCount(texts.accountCount, accounts.length, texts.locale)}</span>
        <bdi className="snaptrade-amount">{totalOf(accounts, texts.locale)}</bdi>
      </summary>
      <ul aria-label={fill(texts.accounts, { brokerage: connectionName(connection) })}>
        {accounts.map((account) => (
          <li key={account.id} className="snaptrade-account">
            <span className="snaptrade-account-name">
              <bdi>{accountName(account) ?? texts.unnamed}</bdi>
              {account.is_paper === true && <span className="snaptrade-badge">{texts.paper}</span>}
              <bdi className="snaptrade-muted">{textOf(account.number)}</bdi>
            </span>
            <bdi className="snaptrade-amount">
              {formatMoney(
                account.balance?.total?.amount,
                account.balance?.total?.currency,
                texts.locale,
              ) ?? <span className="snaptrade-muted">{texts.noBalance}</span>}
            </bdi>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** All balances together, by currency. Amounts of different currencies are not added up. */
const totalOf = (accounts: readonly Account[], locale: string): string => {
  const sums = new Map<string, number>()
  for (const { balance } of accounts) {
    const { amount, currency } = balance?.total ?? {}
    if (typeof amount !== 'number' || !Number.isFinite(amount)) continue
    const code = codeOf(currency).toUpperCase()
    sums.set(code, (sums.get(code) ?? 0) + amount)
  }
  const amounts = [...sums].flatMap(([currency, sum]) => formatMoney(sum, currency, locale) ?? [])
  return formatUnits(amounts, locale)
}
