'use client'

import { useEffect } from 'react'
import { type PortalMessage, parsePortalMessage } from '../portal/messages.js'
import { useLatest } from './useLatest.js'
import { type ConfigParameter, useSnapTrade } from './useSnapTrade.js'

/** What `usePortalMessages` takes. */
export interface UsePortalMessagesParameters extends ConfigParameter {
  /** The window you opened the portal in, or an iframe's `contentWindow`. Messages of others do not count. */
  source: () => MessageEventSource | null | undefined
  onMessage: (message: PortalMessage) => void
}

/**
 * The portal's messages, for those who open it themselves. Only those count that come from the given window
 * and from a trusted origin.
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
