'use client'

import { fill } from '../../messages/fill.js'
import type { CurrencyBalance } from '../format/balances.js'
import { formatMoney } from '../format/money.js'
import { formatPercent } from '../format/percent.js'
import type { GroupMessages } from '../useMessages.js'

interface CurrencyTotalProps {
  balance: CurrencyBalance
  texts: GroupMessages<'balanceSummary'>
  /** The name of the list, with `{currency}`. */
  listName: string
}

/** Shows the total of one currency, with the share of each brokerage as a bar and as a list. */
export const CurrencyTotal = ({
  balance: { currency, amount, shares },
  texts,
  listName,
}: CurrencyTotalProps) => {
  const hasChart = shares.every(({ part }) => part !== undefined)
  return (
    <div className="snaptrade-balance" data-currency={currency}>
      <p className="snaptrade-balance-total">
        <bdi>{formatMoney(amount, currency, texts.locale)}</bdi>
      </p>
      {hasChart && (
        <div className="snaptrade-balance-bar" aria-hidden="true">
          {shares.map(({ key, part }) => (
            <span key={key} style={{ flexGrow: part }} />
          ))}
        </div>
      )}
      <ul
        className="snaptrade-balance-shares"
        aria-label={fill(listName, { currency })}
        data-chart={hasChart ? '' : undefined}
      >
        {shares.map(({ key, name, amount: share, part }) => (
          <li key={key}>
            <span className="snaptrade-balance-name">
              <bdi>{name || texts.unnamed}</bdi>
            </span>{' '}
            <bdi className="snaptrade-amount">{formatMoney(share, currency, texts.locale)}</bdi>{' '}
            <span className="snaptrade-muted snaptrade-amount">
              {part !== undefined && formatPercent(part, texts.locale)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
