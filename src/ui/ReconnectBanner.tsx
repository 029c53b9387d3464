'use client'

import { type ComponentPropsWithRef, forwardRef, useEffect, useId, useRef, useState } from 'react'
import type { Connection } from '../core/models.js'
import { enReconnectBanner } from '../messages/enReconnectBanner.js'
import { fill } from '../messages/fill.js'
import type { MessageOverrides } from '../messages/messages.js'
import { useConnectionEvents } from '../react/useConnectionEvents.js'
import { useConnections } from '../react/useConnections.js'
import { ConnectBrokerButton } from './ConnectBrokerButton.js'
import { accessOf } from './format/access.js'
import { fillCount } from './format/count.js'
import { formatList } from './format/list.js'
import { connectionName } from './format/names.js'
import { rowsOf } from './format/rows.js'
import { textOf } from './format/text.js'
import { type RenderProps, renderElement } from './renderElement.js'
import { StatusIcon } from './StatusIcon.js'
import { useMessages } from './useMessages.js'

/** State passed to `className`, `style` and `render`. */
export interface ReconnectBannerState {
  /** The number of broken connections. */
  count: number
}

/** Props of `ReconnectBanner`, and all props of a native `section`. */
export interface ReconnectBannerProps
  extends RenderProps<ReconnectBannerState>,
    Omit<ComponentPropsWithRef<'section'>, 'className' | 'style'> {
  /** Called when the person dismisses the banner. Without it there is no *Dismiss* button. Your app hides the banner. */
  onDismiss?: ((broken: readonly Connection[]) => void) | undefined
  /** Called after a connection was fixed. */
  onReconnected?: ((connectionId: string) => void) | undefined
  /** Replaces texts of the provider. */
  messages?: MessageOverrides | undefined
}

/** The number of buttons that are shown before the person presses *Show more*. */
const SHOWN = 3

/**
 * Names the broken connections, with a button to reconnect each. Renders no banner while the connections are loading, and if
 * no connection is broken.
 *
 * @example
 * const banner = <ReconnectBanner onReconnected={(connectionId) => show(connectionId)} />
 */
export const ReconnectBanner = forwardRef<HTMLElement, ReconnectBannerProps>(
  function ReconnectBanner(props, ref) {
    const { onDismiss, onReconnected, messages, className, style, render, children, ...own } = props
    const texts = useMessages('reconnectBanner', enReconnectBanner, messages)
    const id = useId()
    const [isWhole, setIsWhole] = useState(false)
    const actions = useRef<HTMLDivElement>(null)
    // *Show more* had the focus and is removed: the first new button gets the focus.
    useEffect(() => {
      if (isWhole) actions.current?.querySelectorAll('button')[SHOWN]?.focus()
    }, [isWhole])
    const { data } = useConnections()
    useConnectionEvents()
    const broken = rowsOf(data).filter(({ disabled }) => disabled)
    const shown = isWhole || broken.length <= SHOWN ? broken : broken.slice(0, SHOWN)
    const names = [...new Set(broken.map(connectionName))]
    const brokerages = formatList(names, texts.locale)

    const banner = () =>
      renderElement(
        'section',
        { count: broken.length },
        { baseClass: 'snaptrade-box snaptrade-banner', className, style, render },
        {
          'aria-labelledby': `${id}-text`,
          ...own,
          ref,
          children: (
            <>
              <StatusIcon name="warning" />
              <div className="snaptrade-banner-text">
                <p id={`${id}-text`} className="snaptrade-banner-title">
                  {fillCount(texts.text, names.length, texts.locale, { brokerages })}
                </p>
                <p className="snaptrade-muted">{texts.hint}</p>
              </div>
              <div ref={actions} className="snaptrade-banner-actions">
                {shown.map((connection) => (
                  <ConnectBrokerButton
                    key={connection.id}
                    reconnect={connection.id}
                    connectionType={accessOf(connection.type)}
                    data-size="small"
                    messages={messages}
                    onSuccess={({ connectionId }) => onReconnected?.(connectionId)}
                  >
                    {fill(texts.reconnect, { brokerage: nameOf(connection, broken) })}
                  </ConnectBrokerButton>
                ))}
                {shown.length < broken.length && (
                  <button
                    type="button"
                    className="snaptrade-button"
                    data-variant="secondary"
                    data-size="small"
                    onClick={() => setIsWhole(true)}
                  >
                    {fillCount(texts.more, broken.length - shown.length, texts.locale)}
                  </button>
                )}
                {onDismiss && (
                  <button
                    type="button"
                    className="snaptrade-button"
                    data-variant="quiet"
                    data-size="small"
                    onClick={() => onDismiss(broken)}
                  >
                    {texts.dismiss}
                  </button>
                )}
                {children}
              </div>
            </>
          ),
        },
      )

    return (
      <>
        {/* Always rendered: screen readers only announce changes of an existing live region. */}
        <p role="status" className="snaptrade-news">
          {broken.length > 0 && fillCount(texts.text, names.length, texts.locale, { brokerages })}
        </p>
        {broken.length > 0 && banner()}
      </>
    )
  },
)

/** Returns the brokerage's name, with the connection's name if another connection has the same brokerage. */
const nameOf = (connection: Connection, all: readonly Connection[]) => {
  const { id, brokerage, name } = connection
  const isAmbiguous = all.some((other) => other.id !== id && other.brokerage?.id === brokerage?.id)
  const brokerageAndName = `${connectionName(connection)} (${textOf(name) ?? id})`
  return isAmbiguous ? brokerageAndName : connectionName(connection)
}
