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

/** What `ReconnectBanner` tells of itself. */
export interface ReconnectBannerState {
  /** How many connections are broken; the banner is there for one and more. */
  count: number
}

/** What `ReconnectBanner` takes, and everything a native section takes. */
export interface ReconnectBannerProps
  extends RenderProps<ReconnectBannerState>,
    Omit<ComponentPropsWithRef<'section'>, 'className' | 'style'> {
  /** Offers to put the banner away, and is told. Whether and when it comes back is yours. */
  onDismiss?: ((broken: readonly Connection[]) => void) | undefined
  /** A connection was mended. */
  onReconnected?: ((connectionId: string) => void) | undefined
  /** Texts in place of the provider's. */
  messages?: MessageOverrides | undefined
}

/** So many have a button at once; the others come after a press. */
const SHOWN = 3

/**
 * Says which connections no longer work and offers to reconnect each. While none is broken, and while that is not known,
 * it is not there; it goes by itself when the last one is mended.
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
    // The button that had the focus is gone: on to the first one it brought.
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
        {/* There from the start, or what comes into it is not read out. */}
        <p role="status" className="snaptrade-news">
          {broken.length > 0 && fillCount(texts.text, names.length, texts.locale, { brokerages })}
        </p>
        {broken.length > 0 && banner()}
      </>
    )
  },
)

/** Two connections to the same brokerage are told apart by their own names. */
const nameOf = (connection: Connection, all: readonly Connection[]) => {
  const { id, brokerage, name } = connection
  const isAmbiguous = all.some((other) => other.id !== id && other.brokerage?.id === brokerage?.id)
  const brokerageAndName = `${connectionName(connection)} (${textOf(name) ?? id})`
  return isAmbiguous ? brokerageAndName : connectionName(connection)
}
