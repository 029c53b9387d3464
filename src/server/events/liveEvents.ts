import type { ConnectionEvent } from '../../core/connectionEvent.js'

/** An event on its way to a person, with its place in the order. */
export interface SentEvent extends ConnectionEvent {
  /** Larger than that of every earlier event of the person: milliseconds since 1970, `-`, and a count. */
  id: string
}

/** Who listens to a person's events. */
export interface EventSubscriber {
  /** The id of the last event that was received: later ones that are still kept come first. */
  lastEventId?: string | undefined
  onEvent: (event: SentEvent) => void
  /** Events may be missing from here on. Subscribe again with the last id. */
  onLost?: (() => void) | undefined
}

/** One page that listens. */
export interface EventSubscription {
  /** Every event after this one reaches the subscriber. */
  position: string
  end: () => void
}

/** Takes events from webhook handlers to the pages of the people they are about. Made by `memoryEvents` or `redisEvents`. */
export interface LiveEvents {
  publish(userId: string, event: ConnectionEvent): void | Promise<void>
  /** Calls `onEvent` with the kept events after `lastEventId`, then with each new one. */
  subscribe(userId: string, subscriber: EventSubscriber): Promise<EventSubscription>
}

/** How many events of a person are kept for those who reconnect. */
export const KEPT_EVENTS = 64

/** For how long events are kept, in milliseconds: longer than a page waits before it reconnects. */
export const KEPT_TIME = 600_000

/** Stands for the one user of a personal key, whom all signed-in people share. No app's id is empty. */
export const PERSONAL_PERSON = ''
