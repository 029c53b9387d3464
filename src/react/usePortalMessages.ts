'use client'

import { useEffect } from 'react'
import { type PortalMessage, parsePortalMessage } from '../portal/messages.js'
import { useLatest } from './useLatest.js'
import { type ConfigParameter, useSnapTrade } from './useSnapTrade.js'

/** Parameters of `usePortalMessages`. */
export interface UsePortalMessagesParameters extends ConfigParameter {
  /**
   * Returns the window in which you opened the portal, or an iframe's `contentWindow`. Messages from other windows
   * are ignored.
   */
  source: () => MessageEventSource | null | undefined
  onMessage: (message: PortalMessage) => void
}

/**
 * Receives the portal's messages, if you open it yourself. Ignores messages from other windows and from origins that
 * are not trusted.
 *
 * @example
 * usePortalMessages({
 *   source: () => frame.current?.contentWindow,
 *   onMessage: (message) => message.type === 'success' && refresh(),
 * })
 */
export const usePortalMessages = (parameters: UsePortalMessagesParameters): void => {
  const { origins } = useSnapTrade('usePortalMessages', parameters).config.portal
  const latest = useLatest(parameters)
  useEffect(() => {
    const onMessage = ({ source, origin, data }: MessageEvent<unknown>) => {
      if (!source || source !== latest.current.source() || !origins.includes(origin)) return
      const message = parsePortalMessage(data)
      if (message) latest.current.onMessage(message)
    }
    window.addEventListener('message', onMessage)
    return () => window.removeEventListener('message', onMessage)
  }, [origins, latest])
}
