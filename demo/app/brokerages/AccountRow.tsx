import type { Account } from 'react-snaptrade-connect'
import { formatMoney } from '../parts/format.js'

/** "Alpaca Individual" stands under "Alpaca" already. */
const shortName = ({ name, institution_name, raw_type }: Account) =>
  (name?.startsWith(`${institution_name} `) ? name.slice(institution_name.length + 1) : name) ??
  raw_type ??
  'Account'

/** One account: its name, the end of its number, and what is in it. */
export const AccountRow = ({ account }: { account: Account }) => {
  const { number, balance, is_paper } = account
  return (
    <li className="account">
      <span className="account-name">
        {shortName(account)}
        {is_paper && <span className="badge">Paper</span>}
      </span>
      <span className="account-number quiet">
        <span className="sr-only">ending in </span>
        <span aria-hidden="true">•••• </span>
        {number.slice(-4)}
      </span>
      <span className="amount">
        {balance.total ? (
          formatMoney(balance.total.amount, balance.total.currency)
        ) : (
          <span className="quiet">
            —<span className="sr-only">no balance yet</span>
          </span>
        )}
      </span>
    </li>
  )
}
