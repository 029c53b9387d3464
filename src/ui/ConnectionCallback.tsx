'use client'

import { useContext, useEffect, useRef, useState } from 'react'
import { enButton } from '../messages/enButton.js'
import { enNotices } from '../messages/enNotices.js'
import type { MessageOverrides } from '../messages/messages.js'
import { type CompletedConnection, completeConnection } from '../react/completeConnection.js'
import { SnapTradeContext } from '../react/context.js'
import { useErrorText } from './useErrorText.js'

/** What `ConnectionCallback` takes. */
export interface ConnectionCallbackProps {
  /** Texts in place of the provider's, or of the English ones where there is none. */
  messages?: MessageOverrides | undefined
  /** Told once what the portal said. */
  onComplete?: ((outcome: CompletedConnection) => void) | undefined
  className?: string | undefined
}

/**
 * The page at your redirect URL (`portal.callbackUrl`): passes the outcome on to the page that waits for it, closes this
 * window or leads back, and where a window may not close itself says that the person can.
 *
 * @example
 * const page = <ConnectionCallback />
 */
export const ConnectionCallback = ({ messages, onComplete, className }: ConnectionCallbackProps) => {
  const texts = { ...enButton, ...enNotices, ...useContext(SnapTradeContext)?.messages, ...messages }
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
  const word =
    outcome?.status === 'connected'
      ? texts.connected
      : outcome?.status === 'failed'
        ? errorText(outcome.error)
        : texts.notConnected
  return (
    <p role="status" className={['snaptrade-callback', className].filter(Boolean).join(' ')}>
      {outcome && `${word} ${texts.youCanClose}`}
    </p>
  )
}
