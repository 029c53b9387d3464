'use client'

import { type ComponentPropsWithRef, forwardRef, type ReactNode, useContext } from 'react'
import { enButton } from '../messages/enButton.js'
import type { MessageOverrides } from '../messages/messages.js'
import type { VisitState } from '../portal/events.js'
import { SnapTradeContext } from '../react/context.js'
import { type UseConnectBrokerParameters, useConnectBroker } from '../react/useConnectBroker.js'
import { type RenderProps, renderElement } from './renderElement.js'
import { useVisitNotice } from './useVisitNotice.js'

/** State passed to `className`, `style` and `render`. */
export interface ConnectBrokerButtonState {
  status: VisitState['status']
  pending: boolean
}

/** Props of `ConnectBrokerButton`: the options of the visit, and all props of a native `button`. */
export interface ConnectBrokerButtonProps
  extends UseConnectBrokerParameters,
    RenderProps<ConnectBrokerButtonState>,
    Omit<ComponentPropsWithRef<'button'>, 'className' | 'style' | 'onError'> {
  /** Replaces texts of the provider. */
  messages?: MessageOverrides | undefined
  /** The label. Default: "Connect a brokerage", or "Reconnect" with `reconnect`. */
  children?: ReactNode
}

/**
 * Opens SnapTrade's Connection Portal and reports the outcome. `reconnect` fixes a connection; together with
 * `connectionType="trade"` it upgrades the connection to trading. Renders a live region next to the button and, after an
 * error, a notice that says what to do.
 *
 * @example
 * <ConnectBrokerButton connectionType="trade-if-available" onSuccess={({ connectionId }) => show(connectionId)} />
 */
// React 18 passes a ref only through `forwardRef`.
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
