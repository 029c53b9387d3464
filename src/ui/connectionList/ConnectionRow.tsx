'use client'

import { type ReactNode, useId } from 'react'
import type { Brokerage, Connection } from '../../core/models.js'
import { fill } from '../../messages/fill.js'
import type { MessageOverrides } from '../../messages/messages.js'
import { BrokerageLogo } from '../BrokerageLogo.js'
import { formatDate } from '../format/date.js'
import { connectionName } from '../format/names.js'
import { textOf } from '../format/text.js'
import { useTimeZone } from '../format/useTimeZone.js'
import { StatusIcon } from '../StatusIcon.js'
import { useFocusAfter } from '../useFocusAfter.js'
import type { GroupMessages } from '../useMessages.js'
import { ConnectionAccounts } from './ConnectionAccounts.js'
import { type ConnectionAction, ConnectionActions } from './ConnectionActions.js'

/** Props that all rows share. */
export interface ConnectionRowProps {
  connection: Connection
  /** Whether the row also shows the name of the connection, because another one has the same brokerage. */
  isNamed: boolean
  /** Whether the accounts are requested and shown. */
  hasAccounts: boolean
  actions: readonly ConnectionAction[]
  renderActions: ((connection: Connection, actions: ReactNode) => ReactNode) | undefined
  renderLogo: ((brokerage: Brokerage) => ReactNode) | undefined
  texts: GroupMessages<'connectionList'>
  messages: MessageOverrides | undefined
  onRemove: (connection: Connection) => void
  onRefreshed: (connection: Connection) => void
}

/** Shows one connection: its brokerage, status, accounts and actions. */
export const ConnectionRow = (props: ConnectionRowProps) => {
  const { connection, isNamed, hasAccounts, renderActions, renderLogo, texts, messages, ...rest } = props
  const { id, brokerage, type, disabled, disabled_date, created_date, name } = connection
  const titleId = useId()
  const place = useFocusAfter<HTMLLIElement>(`${disabled} ${type}`)
  const timeZone = useTimeZone()
  const since = formatDate(created_date, texts.locale, timeZone)
  const brokenSince = formatDate(disabled_date, texts.locale, timeZone)
  const title = connectionName(connection)
  const actions = (
    <ConnectionActions
      connection={connection}
      titleId={titleId}
      texts={texts}
      messages={messages}
      actions={rest.actions}
      onRemove={rest.onRemove}
      onRefreshed={rest.onRefreshed}
    />
  )
  return (
    <li
      ref={place}
      tabIndex={-1}
      className="snaptrade-card snaptrade-connection"
      aria-labelledby={titleId}
      data-connection-id={id}
      data-disabled={disabled ? '' : undefined}
      data-type={textOf(type)}
    >
      <div className="snaptrade-connection-head">
        {renderLogo ? renderLogo(brokerage) : <BrokerageLogo brokerage={brokerage} name={title} />}
        <div className="snaptrade-connection-name">
          <h3 id={titleId}>
            <bdi>{title}</bdi>{' '}
            {isNamed && textOf(name) !== title && <bdi className="snaptrade-muted">{textOf(name)}</bdi>}
          </h3>
          <p className="snaptrade-muted">
            {since && <time dateTime={created_date}>{fill(texts.since, { date: since })}</time>}
          </p>
        </div>
        <p className="snaptrade-connection-badges">
          <span className="snaptrade-badge" data-tone={type === 'trade' ? 'accent' : undefined}>
            <StatusIcon name={type === 'trade' ? 'trade' : 'read'} />
            <span>{type === 'trade' ? texts.trade : texts.read}</span>
          </span>{' '}
          <span className="snaptrade-badge" data-tone={disabled ? 'warning' : 'success'}>
            <StatusIcon name={disabled ? 'warning' : 'ok'} />
            <span>{disabled ? texts.broken : texts.healthy}</span>
          </span>
        </p>
      </div>
      {Boolean(disabled) && (
        <p className="snaptrade-connection-broken">
          {brokenSince ? fill(texts.brokenSince, { date: brokenSince }) : texts.brokenText}
        </p>
      )}
      {hasAccounts && <ConnectionAccounts connection={connection} texts={texts} messages={messages} />}
      <div className="snaptrade-connection-actions">
        {renderActions ? renderActions(connection, actions) : actions}
      </div>
    </li>
  )
}
