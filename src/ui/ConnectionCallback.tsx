'use client'

import { type ComponentPropsWithRef, forwardRef, useEffect, useRef, useState } from 'react'
import { enConnectionCallback } from '../messages/enConnectionCallback.js'
import type { MessageOverrides } from '../messages/messages.js'
import { type CompletedConnection, completeConnection } from '../react/completeConnection.js'
import { type RenderProps, renderElement } from './renderElement.js'
import { useMessages } from './useMessages.js'

/** State passed to `className`, `style` and `render`. */
export interface ConnectionCallbackState {
  /** `reading` on the server and until the first effect. */
  status: CompletedConnection['status'] | 'reading'
}

/** Props of `ConnectionCallback`, and all props of a native `div`. */
export interface ConnectionCallbackProps
  extends RenderProps<ConnectionCallbackState>,
    Omit<ComponentPropsWithRef<'div'>, 'className' | 'style' | 'children'> {
  /** Replaces texts of the provider. */
  messages?: MessageOverrides | undefined
  /** Called once with the outcome. */
  onComplete?: ((outcome: CompletedConnection) => void) | undefined
}

/**
 * Renders the page at your redirect URL (`portal.callbackUrl`). Passes the outcome to the page that opened the portal,
 * then closes the window or redirects to your app. If the browser does not allow that, the page says what to do.
 *
 * @example
 * const page = <ConnectionCallback />
 */
export const ConnectionCallback = forwardRef<HTMLDivElement, ConnectionCallbackProps>(
  function ConnectionCallback({ messages, onComplete, className, style, render, ...own }, ref) {
    const texts = useMessages('connectionCallback', enConnectionCallback, messages)
    const [outcome, setOutcome] = useState<CompletedConnection>()
    // Reads once, because StrictMode runs the effect twice and reading removes the outcome from the URL.
    const isRead = useRef(false)
    useEffect(() => {
      if (isRead.current) return
      isRead.current = true
      const read = completeConnection()
      setOutcome(read)
      onComplete?.(read)
    }, [onComplete])
    const isConnected = outcome?.status === 'connected'
    const text =
      outcome?.status === 'failed'
        ? texts.failed
        : `${isConnected ? texts.connected : texts.notConnected} ${texts.youCanClose}`
    return renderElement(
      'div',
      { status: outcome?.status ?? 'reading' },
      { baseClass: 'snaptrade-box snaptrade-callback', className, style, render },
      {
        role: 'status',
        ...own,
        ref,
        children: outcome && (
          <>
            <svg className="snaptrade-callback-icon" viewBox="0 0 24 24" aria-hidden="true">
              <circle cx="12" cy="12" r="10" />
              <path d={isConnected ? 'm7.5 12.5 3 3 6-6.5' : 'M12 7v6 M12 16.5v.1'} />
            </svg>
            <p>{text}</p>
          </>
        ),
      },
    )
  },
)
