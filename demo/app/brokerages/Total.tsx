import { useQueries } from '@tanstack/react-query'
import { type Account, connectionAccountsQueryOptions, useConnections } from 'react-snaptrade-connect'
import { count, formatMoney } from '../parts/format.js'
import { usePerson } from '../session/person.js'
import { config } from '../settings.js'

/** Sums by currency: nobody here knows an exchange rate. */
const sumUp = (accounts: readonly Account[]) => {
  const sums = new Map<string, number>()
  for (const { balance } of accounts) {
    if (!balance.total) continue
    const { amount, currency } = balance.total
    sums.set(currency, (sums.get(currency) ?? 0) + amount)
  }
  return [...sums]
}

/** What all accounts hold together. Shares its queries with the cards, which also do the looking again. */
export const Total = () => {
  const { id: scope } = usePerson()
  const { data: connections = [] } = useConnections()
  const accounts = useQueries({
    queries: connections.map(({ id }) =>
      connectionAccountsQueryOptions(config, { connectionId: id, scope, query: { refetchInterval: false } }),
    ),
    combine: (results) => results.flatMap(({ data = [] }) => data),
  })
  const sums = sumUp(accounts)
  if (sums.length === 0) return null
  return (
    <div className="total">
      <p className="quiet">Total balance</p>
      {sums.map(([currency, amount]) => (
        <p key={currency} className="total-amount amount">
          {formatMoney(amount, currency)}
        </p>
      ))}
      <p className="quiet">
        {count(accounts.length, 'account')} at {count(connections.length, 'brokerage')}
      </p>
    </div>
  )
}
