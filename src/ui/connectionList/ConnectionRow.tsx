'use client'

import { type ReactNode, useId } from 'react'
import type { Brokerage, Connection } from '../../core/models.js'
import { fill } from '../../messages/fill.js'
import type { MessageOverrides } from '../../messages/messages.js'
import { BrokerageLogo } from '../BrokerageLogo.js'
import { ConnectBrokerButton } from '../ConnectBrokerButton.js'
import { accessOf } from '../format/access.js'
import { formatDate } from '../format/date.js'
import { connectionName } from '../format/names.js'
import { textOf } from '../format/text.js'
import { useTimeZone } from '../format/useTimeZone.js'
import { useFocusAfter } from '../useFocusAfter.js'
import type { GroupMessages } from '../useMessages.js'
import { ConnectionAccounts } from './ConnectionAccounts.js'
import { RefreshAction } from './RefreshAction.js'

/** What can be done with a connection in the list. */
export type ConnectionAction = 'reconnect' | 'upgrade' | 'refresh' | 'remove'

/** What every row is given. */
export interface ConnectionRowProps {
  connection: Connection
  /** Whether another one is of the same brokerage, so that its own name has to tell it. */
  isNamed: boolean
  actions: readonly ConnectionAction[]
  renderActions: ((connection: Connection, actions: ReactNode) => ReactNode) | undefined
  renderLogo: ((brokerage: Brokerage) => ReactNode) | undefined
  texts: GroupMessages<'connectionList'>
  messages: MessageOverrides | undefined
  onRemove: (connection: Connection) => void
  onRefreshed: (connection: Connection) => void
}

/** One connection: where, since when, how it stands, what is in it, what can be done. */
export const ConnectionRow = (props: ConnectionRowProps) => {
  const { connection, isNamed, actions, renderActions, renderLogo, texts, messages } = props
  const { id, brokerage, type, disabled, disabled_date, created_date, name } = connection
  const titleId = useId()
  const place = useFocusAfter<HTMLLIElement>(`${disabled} ${type}`)
  const may = (action: ConnectionAction) => actions.includes(action)
  const timeZone = useTimeZone()
  const since = formatDate(created_date, texts.locale, timeZone)
  const brokenSince = formatDate(disabled_date, texts.locale, timeZone)

  const ours = (
    <>
      {disabled && may('reconnect') && (
        <ConnectBrokerButton
          id={`${titleId}-reconnect`}
          aria-labelledby={`${titleId}-reconnect ${titleId}`}
          data-size="small"
          reconnect={id}
          connectionType={accessOf(type)}
          messages={messages}
        >
          {texts.reconnect}
        </ConnectBrokerButton>
      )}
      {!disabled && type === 'read' && brokerage?.allows_trading && may('upgrade') && (
        <ConnectBrokerButton
          id={`${titleId}-upgrade`}
          aria-labelledby={`${titleId}-upgrade ${titleId}`}
          data-size="small"
          data-variant="secondary"
          reconnect={id}
          connectionType="trade"
          messages={messages}
        >
          {texts.upgrade}
        </ConnectBrokerButton>
      )}
      {!disabled && may('refresh') && (
        <RefreshAction
          connection={connection}
          titleId={titleId}
          texts={texts}
          messages={messages}
          onRefreshed={() => props.onRefreshed(connection)}
        />
      )}
      {may('remove') && (
        <button
          type="button"
          id={`${titleId}-remove`}
          className="snaptrade-button"
          data-variant="quiet"
          data-size="small"
          aria-labelledby={`${titleId}-remove ${titleId}`}
          onClick={() => props.onRemove(connection)}
        >
          {texts.remove}
        </button>
      )}
    </>
  )

  return (
    <li
      ref={place}
      tabIndex={-1}
      className="snaptrade-card snaptrade-connection"
      aria-labelledby={titleId}
      data-disabled={disabled ? '' : undefined}
      data-type={textOf(type)}
    >
      <div className="snaptrade-connection-head">
        {renderLogo ? renderLogo(brokerage) : <BrokerageLogo brokerage={brokerage} />}
        <div className="snaptrade-connection-name">
          <h3 id={titleId}>
            <bdi>{connectionName(connection)}</bdi>{' '}
            {isNamed && <bdi className="snaptrade-muted">{textOf(name)}</bdi>}
          </h3>
          <p className="snaptrade-muted">
            {since && <time dateTime={created_date}>{fill(texts.since, { date: since })}</time>}
          </p>
        </div>
        <p className="snaptrade-connection-badges">
          <span className="snaptrade-badge" data-tone={type === 'trade' ? 'accent' : undefined}>
            {type === 'trade' ? texts.trade : texts.read}
          </span>{' '}
          <span className="snaptrade-badge" data-tone={disabled ? 'warning' : 'success'}>
            {disabled ? texts.broken : texts.healthy}
          </span>
        </p>
      </div>
      {disabled && (
        <p className="snaptrade-connection-broken">
          {brokenSince ? fill(texts.brokenSince, { date: brokenSince }) : texts.brokenText}
        </p>
      )}
      <ConnectionAccounts connection={connection} texts={texts} messages={messages} />
      <div className="snaptrade-connection-actions">
        {renderActions ? renderActions(connection, ours) : ours}
      </div>
    </li>
  )
}
