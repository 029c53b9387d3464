'use client'

import { type ComponentPropsWithRef, forwardRef, useContext, useEffect } from 'react'
import type { MessageOverrides } from '../messages/messages.js'
import type { VisitState } from '../portal/events.js'
import { SnapTradeContext } from '../react/context.js'
import { type UseConnectBrokerParameters, useConnectBroker } from '../react/useConnectBroker.js'
import { useLatest } from '../react/useLatest.js'
import { type RenderProps, renderElement } from './renderElement.js'
import { statusText } from './statusText.js'
import { VisitNotice } from './VisitNotice.js'
import { withoutVisitOptions } from './withoutVisitOptions.js'

/** Returns whether the dialog is open. After an error in the portal it stays open, so that the person can try again. */
const isShown = (state: VisitState): boolean =>
  state.status === 'failed' ? state.isPortalOpen : shownStatuses.has(state.status)

const shownStatuses: ReadonlySet<VisitState['status']> = new Set([
  'preparing',
  'blocked',
  'open',
  'verifying',
] as const)

/** State passed to `className`, `style` and `render`. */
export interface PortalDialogState {
  status: VisitState['status']
}

/** Props of `PortalDialog`: the options of the visit, and all props of a native `div`. */
export interface PortalDialogProps
  extends Omit<UseConnectBrokerParameters, 'display' | 'container' | 'prefetch'>,
    RenderProps<PortalDialogState>,
    Omit<ComponentPropsWithRef<'div'>, 'className' | 'style' | 'onError' | 'children'> {
  /** Opens the dialog and starts a visit if `true`. Closes the dialog and ends the visit if `false`. */
  open: boolean
  /**
   * Called with `false` when the dialog closes. It stays open after an error in the portal, so that the person can try
   * again.
   */
  onOpenChange: (open: boolean) => void
  /** Replaces texts of the provider. */
  messages?: MessageOverrides | undefined
}

/**
 * Shows the Connection Portal in a dialog over the page, controlled by `open`. Renders a live region and, after an error, a
 * notice that says what to do. On a cross-origin isolated page it opens a window instead, or shows a link.
 *
 * @example
 * const dialog = <PortalDialog open={isOpen} onOpenChange={setOpen} broker="KRAKEN" />
 */
export const PortalDialog = forwardRef<HTMLDivElement, PortalDialogProps>(function PortalDialog(props, ref) {
  const { open, onOpenChange, messages, className, style, render, ...own } = withoutVisitOptions(props)
  const texts = { ...useContext(SnapTradeContext)?.messages?.button, ...messages?.button }
  const visit = useConnectBroker({
    ...props,
    display: 'modal',
    prefetch: false,
    windowTexts: { ...messages?.window, ...props.windowTexts },
  })
  const { status, state } = visit
  const isOver = status !== 'idle' && !isShown(state)
  const latest = useLatest({ visit, onOpenChange })

  useEffect(() => {
    if (!open) return
    // Deferred: StrictMode mounts twice, which would start a visit, cancel it, and start another one.
    const timer = setTimeout(() => latest.current.visit.connect())
    return () => {
      clearTimeout(timer)
      // A visit that ended is not cancelled: a success may still arrive after an exit.
      if (isShown(latest.current.visit.state)) latest.current.visit.cancel()
    }
  }, [open, latest])

  useEffect(() => {
    if (isOver) latest.current.onOpenChange(false)
  }, [isOver, latest])

  return renderElement(
    'div',
    { status },
    { baseClass: 'snaptrade-box snaptrade-portal', className, style, render },
    {
      ...own,
      ref,
      children: (
        <>
          <span role="status" className="snaptrade-news">
            {statusText(state, texts)}
          </span>
          {status !== 'idle' && <VisitNotice visit={visit} messages={messages} />}
        </>
      ),
    },
  )
})
