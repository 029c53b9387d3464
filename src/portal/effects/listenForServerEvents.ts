import type { Config } from '../../core/config.js'
import { EVENTS_MISSED } from '../../core/connectionEvent.js'
import { subscribeToEvents } from '../../core/subscribeToEvents.js'
import type { Resources } from '../resources.js'
import type { VisitEvent } from '../visitEvent.js'

/** SnapTrade's events after a visit created, fixed or upgraded a connection. */
const successes: ReadonlySet<string> = new Set(['CONNECTION_ADDED', 'CONNECTION_FIXED', 'CONNECTION_UPDATED'])

/**
 * Milliseconds for which an event is delayed, so that the portal can load its last page and send its own message.
 * Chromium does not close a window during a navigation.
 */
const PATIENCE = 1500

/**
 * Listens to the user's events from the backend. An event with the visit's `sessionId` is its outcome. Other events
 * about connections cause a check of the connections.
 */
export const listenForServerEvents = (
  { after, hold }: Resources,
  config: Pick<Config, 'transport'>,
  userId: string | null,
  getSessionId: () => string | undefined,
  send: (event: VisitEvent) => void,
): void => {
  const unsubscribe = subscribeToEvents(config, { userId }, ({ type, sessionId, connectionId }) => {
    const isOwn = sessionId !== undefined && sessionId === getSessionId()
    if (isOwn && connectionId !== undefined && successes.has(type)) {
      after(PATIENCE, () => send({ type: 'success', connectionId, via: 'webhook' }))
    } else if (type.startsWith('CONNECTION_') || type === EVENTS_MISSED) {
      after(PATIENCE, () => send({ type: 'changed' }))
    }
  })
  hold(unsubscribe)
}
