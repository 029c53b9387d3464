import { EVENTS_MISSED } from '../../core/connectionEvent.js'
import { isLater, timeOfId } from './eventId.js'
import { KEPT_EVENTS, KEPT_TIME, type SentEvent } from './liveEvents.js'

interface ReplayParameters {
  /** The stored events of the user, oldest first. */
  kept: readonly SentEvent[]
  /** The last id that the page received. */
  lastEventId: string | undefined
  /** The id of the current moment. */
  position: string
  now: number
  /** The time since which events are stored, in milliseconds since 1970. */
  since?: number
}

/**
 * Returns the first events for a page that reconnects: those after `lastEventId`, or `EVENTS_MISSED` if some of them
 * may have been deleted.
 */
export const replay = ({ kept, lastEventId, position, now, since = 0 }: ReplayParameters): SentEvent[] => {
  if (lastEventId === undefined) return []
  const [oldest] = kept
  // An earlier event is still stored, or no event has been deleted since.
  const isOldestBefore = oldest !== undefined && !isLater(oldest.id, lastEventId)
  const isRecent = timeOfId(lastEventId) > Math.max(now - KEPT_TIME, since) && kept.length < KEPT_EVENTS
  const isComplete = !Number.isNaN(timeOfId(lastEventId)) && (isOldestBefore || isRecent)
  if (!isComplete) return [{ id: position, type: EVENTS_MISSED }]
  return kept.filter(({ id }) => isLater(id, lastEventId))
}
