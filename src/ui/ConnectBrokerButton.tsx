'use client'

import { type ComponentPropsWithRef, forwardRef, type ReactNode, useContext } from 'react'
import { enButton } from '../messages/enButton.js'
import type { MessageOverrides } from '../messages/messages.js'
import type { VisitState } from '../portal/events.js'
import { SnapTradeContext } from '../react/context.js'
import { type UseConnectBrokerParameters, useConnectBroker } from '../react/useConnectBroker.js'
import { type RenderProps, renderElement } from './renderElement.js'
import { useVisitNotice } from './useVisitNotice.js'

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
  /** Texts in place of the provider's. */
  messages?: MessageOverrides | undefined
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
// React 18 hands a ref to nobody but `forwardRef`.
export const ConnectBrokerButton = forwardRef<HTMLButtonElement, ConnectBrokerButtonProps>(
  function ConnectBrokerButton(props, ref) {
    const {
      config,
      userId,
      prefetch,
      display,
      container,
      windowTexts,
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
    const provided = useContext(SnapTradeContext)?.messages?.button
    const texts = provided || messages ? { ...enButton, ...provided, ...messages?.button } : enButton
    const visit = useConnectBroker(
      messages ? { ...props, windowTexts: { ...messages.window, ...windowTexts } } : props,
    )
    const { status, isPending } = visit
    const notice = useVisitNotice(status !== 'idle')
    return (
      <>
        {renderElement(
          'button',
          { status, pending: isPending },
          { baseClass: 'snaptrade-button', className, style, render },
          {
            ...visit.getButtonProps({ ...own, ref }),
            children: children ?? (props.reconnect ? texts.reconnect : texts.connect),
          },
        )}
        <span role="status" className="snaptrade-news">
          {notice?.statusText(visit.state, texts)}
        </span>
        {notice ? (
          <notice.VisitNotice visit={visit} messages={messages} />
        ) : (
          notice === null && visit.error && <span role="alert">{texts.problem}</span>
        )}
      </>
    )
  },
)
