'use client'

import { type ComponentPropsWithRef, forwardRef, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Brokerage, Connection } from '../core/models.js'
import { enConnectionList } from '../messages/enConnectionList.js'
import { fill } from '../messages/fill.js'
import type { MessageOverrides } from '../messages/messages.js'
import { useConnectionEvents } from '../react/useConnectionEvents.js'
import { type UseConnectionsParameters, useConnections } from '../react/useConnections.js'
import { ConnectBrokerButton } from './ConnectBrokerButton.js'
import type { ConnectionAction } from './connectionList/ConnectionActions.js'
import { ConnectionRow } from './connectionList/ConnectionRow.js'
import { ListSkeleton } from './connectionList/ListSkeleton.js'
import { RemoveDialog } from './connectionList/RemoveDialog.js'
import { connectionName } from './format/names.js'
import { rowsOf } from './format/rows.js'
import { QueryTrouble } from './QueryTrouble.js'
import { type RenderProps, renderElement } from './renderElement.js'
import { useMergedRef } from './useMergedRef.js'
import { useMessages } from './useMessages.js'

/** State passed to `className`, `style` and `render`. */
export interface ConnectionListState {
  /** `stale`: an update failed, and the last known data is shown. */
  status: 'loading' | 'error' | 'empty' | 'ready' | 'stale'
}

/** Props of `ConnectionList`, and all props of a native `section`. */
export interface ConnectionListProps
  extends RenderProps<ConnectionListState>,
    Omit<ComponentPropsWithRef<'section'>, 'className' | 'style'> {
  /** Options of TanStack's `useQuery`. */
  query?: UseConnectionsParameters['query'] | undefined
  /** Whether each row shows its accounts. They take one request per connection, which `false` saves. Default: `true`. */
  accounts?: boolean | undefined
  /** The actions of a row. Only those that are possible in the state of the connection are shown. Default: all. */
  actions?: readonly ConnectionAction[] | undefined
  /** Replaces the actions of a row. Receives the default ones as `actions`. */
  renderActions?: ((connection: Connection, actions: ReactNode) => ReactNode) | undefined
  /** Replaces the logo. */
  renderLogo?: ((brokerage: Brokerage) => ReactNode) | undefined
  /** Replaces what is shown before the first connection. */
  empty?: ReactNode
  /** Called after a connection was removed. SnapTrade may still list it for a moment. */
  onRemoved?: ((connection: Connection) => void) | undefined
  /** Replaces texts of the provider. */
  messages?: MessageOverrides | undefined
}

const allActions: readonly ConnectionAction[] = ['reconnect', 'upgrade', 'refresh', 'remove']

/**
 * Shows the person's connections with their status and accounts, and the actions reconnect, enable trading, refresh and
 * remove. SnapTrade requires that people can see and delete their connections.
 *
 * @example
 * const list = <ConnectionList actions={['reconnect', 'remove']} onRemoved={({ id }) => show(id)} />
 */
export const ConnectionList = forwardRef<HTMLElement, ConnectionListProps>(
  function ConnectionList(props, ref) {
    const {
      query,
      accounts = true,
      actions = allActions,
      renderActions,
      renderLogo,
      empty,
      onRemoved,
      messages,
      className,
      style,
      render,
      children,
      ...own
    } = props
    const texts = useMessages('connectionList', enConnectionList, messages)
    const result = useConnections({ query })
    useConnectionEvents()
    const { data, error } = result
    const connections = data && rowsOf(data)
    const [removing, setRemoving] = useState<Connection>()
    const [news, setNews] = useState('')
    const root = useRef<HTMLElement>(null)
    const merged = useMergedRef(root, ref)
    const [removals, setRemovals] = useState(0)
    // The focused button was removed with its row.
    useEffect(() => {
      if (removals > 0) root.current?.focus()
    }, [removals])

    const status = !connections
      ? error
        ? 'error'
        : 'loading'
      : error
        ? 'stale'
        : connections.length
          ? 'ready'
          : 'empty'
    const say = (text: string, connection: Connection) =>
      setNews(fill(text, { brokerage: connectionName(connection) }))

    return renderElement(
      'section',
      { status },
      { baseClass: 'snaptrade-box snaptrade-connections', className, style, render },
      {
        'aria-label': texts.label,
        'aria-busy': status === 'loading',
        tabIndex: -1,
        ...own,
        ref: merged,
        children: (
          <>
            <p role="status" className="snaptrade-news">
              {status === 'loading' ? texts.loading : news}
            </p>
            <QueryTrouble result={result} messages={messages} />
            {status === 'loading' && <ListSkeleton hasAccounts={accounts} />}
            {connections?.length === 0 &&
              (empty ?? (
                <div className="snaptrade-card snaptrade-connections-empty">
                  <p className="snaptrade-connections-empty-title">{texts.emptyTitle}</p>
                  <p className="snaptrade-muted">{texts.emptyText}</p>
                  <ConnectBrokerButton messages={messages} />
                </div>
              ))}
            {connections && connections.length > 0 && (
              <ul className="snaptrade-connections-list">
                {connections.map((connection) => (
                  <ConnectionRow
                    key={connection.id}
                    connection={connection}
                    isNamed={connections.some(
                      ({ id, brokerage }) =>
                        id !== connection.id && brokerage?.id === connection.brokerage?.id,
                    )}
                    hasAccounts={accounts}
                    actions={actions}
                    renderActions={renderActions}
                    renderLogo={renderLogo}
                    texts={texts}
                    messages={messages}
                    onRemove={setRemoving}
                    onRefreshed={(refreshed) => say(texts.refreshed, refreshed)}
                  />
                ))}
              </ul>
            )}
            {removing && (
              <RemoveDialog
                connection={removing}
                texts={texts}
                messages={messages}
                onClose={() => setRemoving(undefined)}
                onRemoved={(removed) => {
                  setRemoving(undefined)
                  setRemovals((former) => former + 1)
                  say(texts.removed, removed)
                  onRemoved?.(removed)
                }}
              />
            )}
            {children}
          </>
        ),
      },
    )
  },
)
