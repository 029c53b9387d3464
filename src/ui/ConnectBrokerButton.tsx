'use client'

import type { ComponentPropsWithRef, MouseEvent, ReactNode } from 'react'
import type { VisitState } from '../portal/events.js'
import { type UseConnectBrokerParameters, useConnectBroker } from '../react/useConnectBroker.js'
import { en, type Messages } from './messages/en.js'
import { type RenderProps, renderElement } from './renderElement.js'
import { useErrorText } from './useErrorText.js'

/** What the button tells of itself: to `className`, `style` and `render`, and as `data-` attributes. */
export interface ConnectBrokerButtonState {
  status: VisitState['status']
  pending: boolean
}

/** What `ConnectBrokerButton` takes: the visit's options, and everything a native button takes. */
export interface ConnectBrokerButtonProps
  extends UseConnectBrokerParameters,
    RenderProps<ConnectBrokerButtonState>,
    Omit<ComponentPropsWithRef<'button'>, 'className' | 'style' | 'onError'> {
  /** Texts in place of the catalogue's. */
  messages?: Partial<Messages> | undefined
  /** The label. Default: "Connect a brokerage", or "Reconnect" with `reconnect`. */
  children?: ReactNode
}

/**
 * Opens SnapTrade's Connection Portal in a popup and tells what came of it. With `reconnect` it mends that
 * connection; with `connectionType="trade"` beside it, it raises it to trading. Next to the button stand a
 * live region and, when something went wrong, what to do about it.
 *
 * @example
 * <ConnectBrokerButton connectionType="trade-if-available" onSuccess={({ connectionId }) => show(connectionId)} />
 */
export const ConnectBrokerButton = (props: ConnectBrokerButtonProps) => {
  const {
    broker,
    immediateRedirect,
    customRedirect,
    reconnect,
    connectionType,
    showCloseButton,
    darkMode,
    locale,
    connectionPortalVersion,
    config,
    prefetch,
    openingText,
    onSuccess,
    onExit,
    onError,
    onEvent,
    messages,
    className,
    style,
    render,
    children,
    ...own
  } = props
  const texts: Messages = { ...en, ...messages }
  const visit = useConnectBroker({ ...props, openingText: openingText ?? texts.preparing })
  const { status, state, isPending } = visit
  const label = children ?? (reconnect ? texts.reconnect : texts.connect)
  const news = texts[status as 'open'] // none for the other states
  const errorText = useErrorText(visit.error, texts)
  const problem = status === 'blocked' ? texts.popupBlocked : errorText

  const openLink = (event: MouseEvent) => {
    // Where even this is refused, the link itself leads there.
    if (visit.openLink()) event.preventDefault()
  }

  return (
    <>
      {renderElement(
        'button',
        { status, pending: isPending },
        { baseClass: 'snaptrade-button', className, style, render },
        { ...visit.getButtonProps(own), children: label },
      )}
      <span role="status" className="snaptrade-news">
        {news}
      </span>
      {problem && (
        <span role="alert" className="snaptrade-problem">
          {problem}
        </span>
      )}
      {state.status === 'blocked' && (
        <a
          href={state.redirectURI}
          target="_blank"
          rel="noreferrer"
          onClick={openLink}
          className="snaptrade-link"
        >
          {texts.blockedLink}
        </a>
      )}
    </>
  )
}
