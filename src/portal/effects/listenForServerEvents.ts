import type { Config } from '../../core/config.js'
import { EVENTS_MISSED } from '../../core/connectionEvent.js'
import { subscribeToEvents } from '../../core/subscribeToEvents.js'
import type { Resources } from '../resources.js'
import type { VisitEvent } from '../visitEvent.js'

/** What SnapTrade sends when a visit has made, fixed or upgraded a connection. */
const successes: ReadonlySet<string> = new Set(['CONNECTION_ADDED', 'CONNECTION_FIXED', 'CONNECTION_UPDATED'])

/**
 * Milliseconds that an event waits. Until then the portal loads its last page and sends its own message: Chromium does not
 * close a window in the middle of that.
 */
const PATIENCE = 1500

/**
 * Listens to the person's events from the backend. One with the visit's `sessionId` is its outcome; any other about
 * connections is a reason to look at them now.
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
