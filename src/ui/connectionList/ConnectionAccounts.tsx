'use client'

import type { Account, Connection } from '../../core/models.js'
import { fill, fillCount } from '../../messages/fill.js'
import type { MessageOverrides } from '../../messages/messages.js'
import { useConnectionAccounts } from '../../react/useConnectionAccounts.js'
import { Trouble } from '../Trouble.js'
import type { GroupMessages } from '../useMessages.js'
import { useIsYoung } from './useIsYoung.js'

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
  const {
    data: accounts,
    error,
    isFetching,
    refetch,
  } = useConnectionAccounts({ connectionId: connection.id })
  const isYoung = useIsYoung(connection.created_date)
  if (!accounts && error) {
    return (
      <Trouble error={error} messages={messages} onRetry={() => void refetch()} isRetrying={isFetching} />
    )
  }
  if (!accounts || accounts.length === 0) {
    const isSyncing = !accounts || isYoung
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
      <ul aria-label={fill(texts.accounts, { brokerage: connection.brokerage.display_name })}>
        {accounts.map((account) => (
          <li key={account.id} className="snaptrade-account">
            <span className="snaptrade-account-name">
              <bdi>{account.name || account.raw_type || texts.unnamed}</bdi>
              {account.is_paper && <span className="snaptrade-badge">{texts.paper}</span>}
              <bdi className="snaptrade-muted">{account.number}</bdi>
            </span>
            <bdi className="snaptrade-amount">
              {account.balance.total ? (
                format(account.balance.total.amount, account.balance.total.currency, texts.locale)
              ) : (
                <span className="snaptrade-muted">{texts.noBalance}</span>
              )}
            </bdi>
          </li>
        ))}
      </ul>
    </details>
  )
}

const format = (amount: number, currency: string, locale: string) =>
  new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount)

/** All balances together, by currency. Amounts of different currencies are not added up. */
const totalOf = (accounts: readonly Account[], locale: string): string => {
  const sums = new Map<string, number>()
  for (const { balance } of accounts) {
    if (balance.total)
      sums.set(balance.total.currency, (sums.get(balance.total.currency) ?? 0) + balance.total.amount)
  }
  return new Intl.ListFormat(locale, { style: 'narrow', type: 'unit' }).format(
    [...sums].map(([currency, sum]) => format(sum, currency, locale)),
  )
}
