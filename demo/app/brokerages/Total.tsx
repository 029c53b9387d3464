import { useQueries } from '@tanstack/react-query'
import { connectionAccountsQueryOptions, useConnections } from 'react-snaptrade-connect'
import { count, formatMoney } from '../parts/format.js'
import { usePerson } from '../session/person.js'
import { config } from '../settings.js'
import { Shares } from './Shares.js'
import { sumByCurrency } from './sums.js'

/** What all accounts hold together. Shares its queries with the cards, which also do the looking again. */
export const Total = () => {
  const { id: userId } = usePerson()
  const { data: connections = [] } = useConnections()
  const accounts = useQueries({
    queries: connections.map(({ id }) =>
      connectionAccountsQueryOptions(config, { connectionId: id, userId, query: { refetchInterval: false } }),
    ),
    combine: (results) => results.map(({ data = [] }) => data),
  })
  const read = connections.flatMap(({ id, brokerage }, index) => {
    const sums = sumByCurrency(accounts[index] ?? [])
    return sums.length > 0 ? [{ id, name: brokerage.display_name, sums }] : []
  })
  const all = accounts.flat()
  const sums = sumByCurrency(all)
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
        {count(all.length, 'account')} at {count(read.length, 'connection')}
      </p>
      {sums.length === 1 && read.length > 1 && (
        <Shares parts={read.map(({ sums, ...part }) => ({ ...part, amount: sums[0]?.[1] ?? 0 }))} />
      )}
    </div>
  )
}
