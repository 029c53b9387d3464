import { useId } from 'react'
import type { Connection } from 'react-snaptrade-connect'
import { formatDate, formatDateTime } from '../parts/format.js'
import { Accounts } from './Accounts.js'
import { BrokerageLogo } from './BrokerageLogo.js'
import { ConnectionActions } from './ConnectionActions.js'

interface ConnectionCardProps {
  connection: Connection
  onRemove: () => void
}

/** One connection: whose, how it stands, what is in it, what can be done. */
export const ConnectionCard = ({ connection, onRemove }: ConnectionCardProps) => {
  const { brokerage, type, disabled, disabled_date, created_date } = connection
  const titleId = useId()
  return (
    <li className="card connection">
      <div className="connection-head">
        <BrokerageLogo brokerage={brokerage} />
        <div className="connection-name">
          <h2 id={titleId}>{brokerage.display_name}</h2>
          <p className="quiet">
            Since{' '}
            <time dateTime={created_date} title={formatDateTime(created_date)}>
              {formatDate(created_date)}
            </time>
          </p>
        </div>
        <p className="badges">
          <span className="badge">{type === 'trade' ? 'Trading' : 'Read only'}</span>
          <span className="badge status" data-tone={disabled ? 'warn' : 'good'}>
            {disabled ? 'Needs attention' : 'Connected'}
          </span>
        </p>
      </div>
      {disabled && (
        <p className="callout">
          {brokerage.display_name} stopped letting Northlight in
          {disabled_date && <> on {formatDate(disabled_date)}</>}. Reconnect to get fresh balances; until then
          you see the last ones.
        </p>
      )}
      <Accounts connection={connection} />
      <ConnectionActions connection={connection} titleId={titleId} onRemove={onRemove} />
    </li>
  )
}
