'use client'

import { useEffect, useRef, useState } from 'react'
import { type CompletedConnection, completeConnection } from '../react/completeConnection.js'
import { enButton } from './messages/enButton.js'
import { enNotices } from './messages/enNotices.js'
import type { Messages } from './messages/messages.js'

/** What `ConnectionCallback` takes. */
export interface ConnectionCallbackProps {
  /** Texts in place of the catalogue's. */
  messages?: Partial<Messages> | undefined
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
  const texts = { ...enButton, ...enNotices, ...messages }
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
        ? (texts.errors[outcome.error.code] ?? texts.errors.default)
        : texts.notConnected
  return (
    <p role="status" className={['snaptrade-callback', className].filter(Boolean).join(' ')}>
      {outcome && `${word} ${texts.youCanClose}`}
    </p>
  )
}
