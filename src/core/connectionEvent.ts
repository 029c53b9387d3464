/**
 * An event as the browser receives it: its type and ids only. `EVENTS_MISSED` is sent after an interruption in which
 * events were lost; any data may have changed.
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

/** The path of the event stream, relative to the URL of the backend. */
export const EVENTS_PATH = '/events'

/** The type of the event that reports lost events. */
export const EVENTS_MISSED = 'EVENTS_MISSED'

const names = ['type', 'webhookId', 'connectionId', 'accountId', 'sessionId'] as const

/** A type or an id. Longer values and other characters are dropped. */
const ID = /^[\w-]{1,100}$/

/**
 * Returns the type and the ids of an object and drops everything else, or returns `undefined` if there is no type.
 */
export const toConnectionEvent = (value: unknown): ConnectionEvent | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  const fields = Object.entries(value).filter(
    ([name, field]) => names.some((each) => each === name) && typeof field === 'string' && ID.test(field),
  )
  const event: Partial<ConnectionEvent> = Object.fromEntries(fields)
  return event.type === undefined ? undefined : { ...event, type: event.type }
}
