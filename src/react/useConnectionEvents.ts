'use client'

import { QueryClientContext } from '@tanstack/react-query'
import { useContext, useEffect } from 'react'
import type { ConnectionEvent } from '../core/connectionEvent.js'
import { subscribeToEvents } from '../core/subscribeToEvents.js'
import { refreshAfterEvent } from '../query/refreshAfterEvents.js'
import { useLatest } from './useLatest.js'
import { type ConfigParameter, useSnapTrade } from './useSnapTrade.js'

/** What `useConnectionEvents` takes. */
export interface UseConnectionEventsParameters extends ConfigParameter {
  /** Called with each event. The queries that it changes are refreshed in any case. */
  onEvent?: ((event: ConnectionEvent) => void) | undefined
  /** Whether to listen. Default: `true`. */
  enabled?: boolean | undefined
  /** The id by which your app knows the person. There are events of the signed-in one alone. Default: the provider's. */
  userId?: string | null | undefined
}

/**
 * Listens to what happens to the person's connections, while the component is mounted, and refreshes the queries of what
 * has changed. However many components listen, the browser has one stream open. Needs webhooks in the backend
 * (`createWebhookHandler`, `events`) and a transport with `subscribe`; without them it does nothing.
 *
 * @example
 * useConnectionEvents({
 *   onEvent: ({ type, connectionId = '' }) => type === 'CONNECTION_BROKEN' && show(connectionId),
 * })
 */
export const useConnectionEvents = (parameters: UseConnectionEventsParameters = {}): void => {
  const { enabled = true } = parameters
  const { config, userId, signedInUserId } = useSnapTrade('useConnectionEvents', parameters)
  const isListening = enabled && (signedInUserId === null || userId === signedInUserId)
  const client = useContext(QueryClientContext)
  const latest = useLatest(parameters.onEvent)
  useEffect(() => {
    if (!isListening) return
    return subscribeToEvents(config, { userId }, (event) => {
      if (client) refreshAfterEvent(client, userId, event)
      latest.current?.(event)
    })
  }, [config, userId, client, isListening, latest])
}
