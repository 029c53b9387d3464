'use client'

import { type ComponentPropsWithRef, forwardRef, useContext, useEffect, useRef } from 'react'
import { enButton } from '../messages/enButton.js'
import type { MessageOverrides } from '../messages/messages.js'
import type { VisitState } from '../portal/events.js'
import { SnapTradeContext } from '../react/context.js'
import { type UseConnectBrokerParameters, useConnectBroker } from '../react/useConnectBroker.js'
import { useLatest } from '../react/useLatest.js'
import { type RenderProps, renderElement } from './renderElement.js'
import { statusText } from './statusText.js'
import { VisitNotice } from './VisitNotice.js'
import { withoutVisitOptions } from './withoutVisitOptions.js'

/** State passed to `className`, `style` and `render`. */
export interface PortalFrameState {
  status: VisitState['status']
}

/** Props of `PortalFrame`: the options of the visit, and all props of a native `div`. */
export interface PortalFrameProps
  extends Omit<UseConnectBrokerParameters, 'display' | 'container' | 'prefetch'>,
    RenderProps<PortalFrameState>,
    Omit<ComponentPropsWithRef<'div'>, 'className' | 'style' | 'onError' | 'children'> {
  /** Replaces texts of the provider. */
  messages?: MessageOverrides | undefined
}

/**
 * Shows the Connection Portal inside your page, for example in a step of an onboarding. Starts a visit on mount and ends it
 * on unmount; after an exit or an error a button starts another one. Requires a height of at least 40rem. On a cross-origin
 * isolated page it shows a link instead.
 *
 * @example
 * const step = <PortalFrame broker="KRAKEN" onSuccess={({ connectionId }) => show(connectionId)} />
 */
export const PortalFrame = forwardRef<HTMLDivElement, PortalFrameProps>(function PortalFrame(props, ref) {
  const { messages, className, style, render, ...own } = withoutVisitOptions(props)
  const texts = { ...enButton, ...useContext(SnapTradeContext)?.messages?.button, ...messages?.button }
  const container = useRef<HTMLDivElement>(null)
  const visit = useConnectBroker({
    ...props,
    display: 'inline',
    container,
    prefetch: false,
    windowTexts: { ...messages?.window, ...props.windowTexts },
  })
  const { status, state } = visit
  const latest = useLatest(visit)

  useEffect(() => {
    // Deferred: StrictMode mounts twice, which would start a visit, cancel it, and start another one.
    const timer = setTimeout(() => latest.current.connect())
    return () => {
      clearTimeout(timer)
      latest.current.cancel()
    }
  }, [latest])

  const isOver = status === 'exited' || (state.status === 'failed' && !state.isPortalOpen)
  return renderElement(
    'div',
    { status },
    { baseClass: 'snaptrade-box snaptrade-portal-frame', className, style, render },
    {
      ...own,
      ref,
      children: (
        <>
          {/* The visit appends its frame here, outside of React. */}
          <div ref={container} className="snaptrade-portal-place" />
          <span role="status" className="snaptrade-news">
            {statusText(state, texts)}
          </span>
          {status !== 'idle' && <VisitNotice visit={visit} messages={messages} />}
          {isOver && (
            <button type="button" className="snaptrade-button" onClick={() => visit.connect()}>
              {props.reconnect ? texts.reconnect : texts.connect}
            </button>
          )}
        </>
      ),
    },
  )
})
