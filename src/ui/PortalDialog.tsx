'use client'

import { type ComponentPropsWithRef, forwardRef, useContext, useEffect } from 'react'
import { enButton } from '../messages/enButton.js'
import type { MessageOverrides } from '../messages/messages.js'
import type { VisitState } from '../portal/events.js'
import { SnapTradeContext } from '../react/context.js'
import { type UseConnectBrokerParameters, useConnectBroker } from '../react/useConnectBroker.js'
import { useLatest } from '../react/useLatest.js'
import { type RenderProps, renderElement } from './renderElement.js'
import { statusText } from './statusText.js'
import { VisitNotice } from './VisitNotice.js'

const outcomes: ReadonlySet<VisitState['status']> = new Set(['connected', 'exited', 'failed'] as const)

/** State passed to `className`, `style` and `render`. */
export interface PortalDialogState {
  status: VisitState['status']
}

/** What `PortalDialog` takes: the visit's options, and everything a native `div` takes. */
export interface PortalDialogProps
  extends Omit<UseConnectBrokerParameters, 'display' | 'prefetch'>,
    RenderProps<PortalDialogState>,
    Omit<ComponentPropsWithRef<'div'>, 'className' | 'style' | 'onError' | 'children'> {
  /** Turns to `true`: a visit begins, in a dialog over the page. Turns to `false`: it is cancelled. */
  open: boolean
  /** Told `false` when the visit has its outcome. After an error the dialog stays, so that the person can try again in it. */
  onOpenChange: (open: boolean) => void
  /** Texts in place of the provider's. */
  messages?: MessageOverrides | undefined
}

/**
 * The Connection Portal in a dialog over the page, opened by your own state: for what is no button of its own. What
 * stands in its place on the page is a live region and, when something went wrong, what to do about it. A cross-origin
 * isolated page cannot have the dialog: there it opens a window, or offers a link.
 *
 * @example
 * const dialog = <PortalDialog open={isOpen} onOpenChange={setOpen} broker="KRAKEN" />
 */
export const PortalDialog = forwardRef<HTMLDivElement, PortalDialogProps>(function PortalDialog(props, ref) {
  const {
    open,
    onOpenChange,
    messages,
    className,
    style,
    render,
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
    windowTexts,
    onSuccess,
    onExit,
    onError,
    onEvent,
    ...own
  } = props
  const texts = { ...enButton, ...useContext(SnapTradeContext)?.messages?.button, ...messages?.button }
  const visit = useConnectBroker({
    ...props,
    display: 'modal',
    prefetch: false,
    windowTexts: { ...messages?.window, ...windowTexts },
  })
  const { status } = visit
  const latest = useLatest({ visit, onOpenChange })

  useEffect(() => {
    if (!open) return
    // Not at once: StrictMode would begin a visit, cancel it, and begin another.
    const timer = setTimeout(() => latest.current.visit.connect())
    return () => {
      clearTimeout(timer)
      // One that has ended may still hear of a late success.
      if (latest.current.visit.isPending) latest.current.visit.cancel()
    }
  }, [open, latest])

  useEffect(() => {
    if (outcomes.has(status)) latest.current.onOpenChange(false)
  }, [status, latest])

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
            {statusText(status, texts)}
          </span>
          {status !== 'idle' && <VisitNotice visit={visit} messages={messages} />}
        </>
      ),
    },
  )
})
