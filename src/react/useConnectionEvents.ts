'use client'

import { QueryClientContext } from '@tanstack/react-query'
import { useContext, useEffect } from 'react'
import type { ConnectionEvent } from '../core/connectionEvent.js'
import { subscribeToEvents } from '../core/subscribeToEvents.js'
import { refreshAfterEvent } from '../query/refreshAfterEvents.js'
import { useLatest } from './useLatest.js'
import { type ConfigParameter, useSnapTrade } from './useSnapTrade.js'

/** Parameters of `useConnectionEvents`. */
export interface UseConnectionEventsParameters extends ConfigParameter {
  /** Called with each event. The affected queries are refreshed in any case. */
  onEvent?: ((event: ConnectionEvent) => void) | undefined
  /** Whether to listen. Default: `true`. */
  enabled?: boolean | undefined
  /** Your app's id of the user. Only the signed-in user's events are available. Default: the provider's. */
  userId?: string | null | undefined
}

/**
 * Subscribes to the events of the user's connections while mounted, and refreshes the affected queries. All
 * components share one stream. Requires webhooks in the backend (`createWebhookHandler` with `events`) and a
 * transport with `subscribe`; without them the hook does nothing.
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
