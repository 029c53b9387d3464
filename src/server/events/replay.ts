import { EVENTS_MISSED } from '../../core/connectionEvent.js'
import { isLater, timeOfId } from './eventId.js'
import { KEPT_EVENTS, KEPT_TIME, type SentEvent } from './liveEvents.js'

interface ReplayParameters {
  /** The kept events of the person, oldest first. */
  kept: readonly SentEvent[]
  /** The last id that the page has received. */
  lastEventId: string | undefined
  /** The id of the moment. */
  position: string
  now: number
  /** Since when events are kept, in milliseconds since 1970. */
  since?: number
}

/**
 * Returns what a page that reconnects gets first: the events after `lastEventId`, or `EVENTS_MISSED` if some of them may
 * have been dropped.
 */
export const replay = ({ kept, lastEventId, position, now, since = 0 }: ReplayParameters): SentEvent[] => {
  if (lastEventId === undefined) return []
  const [oldest] = kept
  // An event from before it is still there, or nothing has been dropped for as long as that.
  const isOldestBefore = oldest !== undefined && !isLater(oldest.id, lastEventId)
  const isRecent = timeOfId(lastEventId) > Math.max(now - KEPT_TIME, since) && kept.length < KEPT_EVENTS
  const isComplete = !Number.isNaN(timeOfId(lastEventId)) && (isOldestBefore || isRecent)
  if (!isComplete) return [{ id: position, type: EVENTS_MISSED }]
  return kept.filter(({ id }) => isLater(id, lastEventId))
}
