import type { ConnectionEvent } from '../../core/connectionEvent.js'

/** An event for a user, with its position in the order. */
export interface SentEvent extends ConnectionEvent {
  /** Greater than the id of every earlier event of the user: milliseconds since 1970, `-`, and a count. */
  id: string
}

/** Receives a user's events. */
export interface EventSubscriber {
  /** The id of the last received event. Later events that are still stored are sent first. */
  lastEventId?: string | undefined
  onEvent: (event: SentEvent) => void
  /** Called if later events may be missing. Subscribe again with the last id. */
  onLost?: (() => void) | undefined
}

/** The subscription of one page. */
export interface EventSubscription {
  /** The subscriber receives every event after this position. */
  position: string
  end: () => void
}

/** Passes events from webhook handlers to the pages of their users. Created by `memoryEvents` or `redisEvents`. */
export interface LiveEvents {
  publish(userId: string, event: ConnectionEvent): void | Promise<void>
  /** Calls `onEvent` with the kept events after `lastEventId`, then with each new one. */
  subscribe(userId: string, subscriber: EventSubscriber): Promise<EventSubscription>
}

/** How many events of a user are stored for pages that reconnect. */
export const KEPT_EVENTS = 64

/** Milliseconds for which events are stored: longer than a page waits before it reconnects. */
export const KEPT_TIME = 600_000

/** The channel of the only user of a personal key, which all signed-in users share. No app has an empty user id. */
export const PERSONAL_PERSON = ''
