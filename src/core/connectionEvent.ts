/**
 * An event as it reaches the browser: its type and ids, nothing else. `EVENTS_MISSED` comes after an interruption that was
 * too long to be made up for: anything may have changed.
 */
export interface ConnectionEvent {
  /** SnapTrade's event type, for example `CONNECTION_BROKEN`, or `EVENTS_MISSED`. */
  type: string
  /** SnapTrade's id of the event. */
  webhookId?: string | undefined
  connectionId?: string | undefined
  accountId?: string | undefined
  /** The `sessionId` of the login link, if the event belongs to a visit. */
  sessionId?: string | undefined
}

/** The path of the stream of events, below the address of the backend. */
export const EVENTS_PATH = '/events'

/** The type of the event that stands for those that were missed. */
export const EVENTS_MISSED = 'EVENTS_MISSED'

const names = ['type', 'webhookId', 'connectionId', 'accountId', 'sessionId'] as const

/** Anything longer, or with other characters, is neither a type nor an id. */
const ID = /^[\w-]{1,100}$/

/** Returns the type and the ids of an object, and nothing else of it. `undefined` if it has no type. */
export const toConnectionEvent = (value: unknown): ConnectionEvent | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  const fields = Object.entries(value).filter(
    ([name, field]) => names.some((each) => each === name) && typeof field === 'string' && ID.test(field),
  )
  const event: Partial<ConnectionEvent> = Object.fromEntries(fields)
  return event.type === undefined ? undefined : { ...event, type: event.type }
}
