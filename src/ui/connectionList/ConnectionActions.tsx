'use client'

import type { Connection } from '../../core/models.js'
import type { MessageOverrides } from '../../messages/messages.js'
import { ConnectBrokerButton } from '../ConnectBrokerButton.js'
import { accessOf } from '../format/access.js'
import type { GroupMessages } from '../useMessages.js'
import { RefreshAction } from './RefreshAction.js'

/** An action of a row in `ConnectionList`. */
export type ConnectionAction = 'reconnect' | 'upgrade' | 'refresh' | 'remove'

interface ConnectionActionsProps {
  connection: Connection
  actions: readonly ConnectionAction[]
  /** The id of the row's heading, which is part of the accessible name of each button. */
  titleId: string
  texts: GroupMessages<'connectionList'>
  messages: MessageOverrides | undefined
  onRemove: (connection: Connection) => void
  onRefreshed: (connection: Connection) => void
}

/** Renders the buttons of a row: the `actions` that are possible in the state of the connection. */
export const ConnectionActions = (props: ConnectionActionsProps) => {
  const { connection, actions, titleId, texts, messages } = props
  const { id, brokerage, type, disabled } = connection
  const may = (action: ConnectionAction) => actions.includes(action)
  const name = (action: ConnectionAction) => ({
    id: `${titleId}-${action}`,
    'aria-labelledby': `${titleId}-${action} ${titleId}`,
  })
  return (
    <>
      {Boolean(disabled) && may('reconnect') && (
        <ConnectBrokerButton
          {...name('reconnect')}
          data-size="small"
          reconnect={id}
          connectionType={accessOf(type)}
          messages={messages}
        >
          {texts.reconnect}
        </ConnectBrokerButton>
      )}
      {!disabled && type === 'read' && Boolean(brokerage?.allows_trading) && may('upgrade') && (
        <ConnectBrokerButton
          {...name('upgrade')}
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
          {...name('remove')}
          type="button"
          className="snaptrade-button"
          data-variant="quiet"
          data-tone="danger"
          data-size="small"
          onClick={() => props.onRemove(connection)}
        >
          {texts.remove}
        </button>
      )}
    </>
  )
}
