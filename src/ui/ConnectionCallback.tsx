'use client'

import { type ComponentPropsWithRef, forwardRef, useEffect, useRef, useState } from 'react'
import { enConnectionCallback } from '../messages/enConnectionCallback.js'
import type { MessageOverrides } from '../messages/messages.js'
import { type CompletedConnection, completeConnection } from '../react/completeConnection.js'
import { type RenderProps, renderElement } from './renderElement.js'
import { useErrorText } from './useErrorText.js'
import { useMessages } from './useMessages.js'

/** What `ConnectionCallback` tells of itself. */
export interface ConnectionCallbackState {
  /** `reading` until the address was read, which is at once in a browser. */
  status: CompletedConnection['status'] | 'reading'
}

/** What `ConnectionCallback` takes, and everything a native `div` takes. */
export interface ConnectionCallbackProps
  extends RenderProps<ConnectionCallbackState>,
    Omit<ComponentPropsWithRef<'div'>, 'className' | 'style' | 'children'> {
  /** Texts in place of the provider's, or of the English ones where there is none. */
  messages?: MessageOverrides | undefined
  /** Told once what the portal said. */
  onComplete?: ((outcome: CompletedConnection) => void) | undefined
}

/**
 * The page at your redirect URL (`portal.callbackUrl`): passes the outcome on to the page that waits for it, closes this
 * window or leads back, and where a window may not close itself says that the person can.
 *
 * @example
 * const page = <ConnectionCallback />
 */
export const ConnectionCallback = forwardRef<HTMLDivElement, ConnectionCallbackProps>(
  function ConnectionCallback({ messages, onComplete, className, style, render, ...own }, ref) {
    const texts = useMessages('connectionCallback', enConnectionCallback, messages)
    const errorText = useErrorText(messages)
    const [outcome, setOutcome] = useState<CompletedConnection>()
    // Read once, also where StrictMode runs effects twice: the address is gone after the first.
    const isRead = useRef(false)
    useEffect(() => {
      if (isRead.current) return
      isRead.current = true
      const read = completeConnection()
      setOutcome(read)
      onComplete?.(read)
    }, [onComplete])
    const isConnected = outcome?.status === 'connected'
    const word = isConnected
      ? texts.connected
      : outcome?.status === 'failed'
        ? errorText(outcome.error)
        : texts.notConnected
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
            <p>{`${word} ${texts.youCanClose}`}</p>
          </>
        ),
      },
    )
  },
)
