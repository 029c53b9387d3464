'use client'

import type { Account } from '../../core/models.js'
import { formatMoney } from '../format/money.js'
import { shortAccountName } from '../format/names.js'
import { textOf } from '../format/text.js'
import type { GroupMessages } from '../useMessages.js'

interface AccountRowProps {
  account: Account
  /** Whether a missing balance is still loading. */
  isSyncing: boolean
  texts: GroupMessages<'connectionList'>
}

/** Shows one account: its name, type and number as SnapTrade sends them, and its balance. */
export const AccountRow = ({ account, isSyncing, texts }: AccountRowProps) => {
  const name = shortAccountName(account)
  const type = textOf(account.raw_type)
  const { amount, currency } = account.balance?.total ?? {}
  // Removes duplicates: some brokerages send the type as the name.
  const details = new Set([type, textOf(account.number)].filter((detail) => detail && detail !== name))
  return (
    <li className="snaptrade-account">
      <span className="snaptrade-account-name">
        <bdi>{name ?? texts.unnamed}</bdi>
        {account.is_paper === true && <span className="snaptrade-badge">{texts.paper}</span>}
        {[...details].map((detail) => (
          <bdi key={detail} className="snaptrade-muted">
            {detail}
          </bdi>
        ))}
      </span>
      <bdi className="snaptrade-amount">
        {formatMoney(amount, currency, texts.locale) ??
          (isSyncing ? null : <span className="snaptrade-muted">{texts.noBalance}</span>)}
      </bdi>
    </li>
  )
}
