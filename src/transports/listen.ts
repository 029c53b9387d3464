import {
  type ConnectionEvent,
  EVENTS_MISSED,
  EVENTS_PATH,
  toConnectionEvent,
} from '../core/connectionEvent.js'

/** The part of `EventSource` that is used here. Packages that add headers have the same interface. */
export interface EventSourceLike {
  readonly readyState: number
  addEventListener(type: string, listener: (event: { data?: unknown; lastEventId?: string }) => void): void
  close(): void
}

/** How `http` opens the event stream. */
export interface EventSourceParameters {
  /** Default: `same-origin`. Use `include` if the backend is on another origin and identifies users by cookie. */
  credentials?: RequestCredentials | undefined
  /**
   * Replaces the browser's `EventSource`, which sends cookies but no other headers. A package such as `eventsource`
   * also sends headers.
   */
  createEventSource?: ((url: string, init: { withCredentials: boolean }) => EventSourceLike) | undefined
}

/** `EventSource.CLOSED`. */
const CLOSED = 2

/** Attempts to open a stream. After these, the backend is assumed not to have one. */
const MOST_TRIES = 3

/** Milliseconds before the first retry; doubled for each further one. */
const FIRST_PAUSE = 1000
const LONGEST_PAUSE = 120_000

/**
 * Milliseconds after which the stream of a hidden page is closed, because browsers allow six connections to an
 * HTTP/1.1 server.
 */
const HIDDEN_TIME = 30_000

/**
 * Listens to the event stream until the returned function is called. If the backend has no stream, stops silently
 * after three attempts. A stream that breaks later is reopened and resumes after the last event.
 */
export const listen = (
  base: string,
  { credentials, createEventSource }: EventSourceParameters,
  onEvent: (event: ConnectionEvent) => void,
): (() => void) => {
  const create = createEventSource ?? ((address, init) => new EventSource(address, init))
  let source: EventSourceLike | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastEventId: string | undefined
  let hasOpened = false
  let tries = 0

  const close = () => {
    clearTimeout(timer)
    source?.close()
    source = undefined
  }

  const open = () => {
    close()
    const query = lastEventId ? `?lastEventId=${encodeURIComponent(lastEventId)}` : ''
    const opened = create(`${base}${EVENTS_PATH}${query}`, { withCredentials: credentials === 'include' })
    source = opened
    const heed = (id: string | undefined) => {
      lastEventId = id || lastEventId
    }
    opened.addEventListener('open', () => {
      // Without an id, events that were sent in between are lost.
      if (hasOpened && !lastEventId) onEvent({ type: EVENTS_MISSED })
      hasOpened = true
      tries = 0
    })
    opened.addEventListener('ready', ({ lastEventId: id }) => heed(id))
    opened.addEventListener('message', ({ data, lastEventId: id }) => {
      heed(id)
      const event = read(data)
      if (event) onEvent(event)
    })
    opened.addEventListener('error', () => {
      if (source !== opened) return
      tries += 1
      // The browser reconnects automatically after a stream ends, without a limit, but not after an HTTP error.
      if (opened.readyState !== CLOSED && tries < MOST_TRIES) return
      close()
      if (!hasOpened && tries >= MOST_TRIES) return stop()
      timer = setTimeout(open, Math.min(FIRST_PAUSE * 2 ** (tries - 1), LONGEST_PAUSE))
    })
  }

  const { document } = globalThis
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') {
      if (source) timer = setTimeout(close, HIDDEN_TIME)
    } else if (source) clearTimeout(timer)
    else open()
  }
  const stop = () => {
    document?.removeEventListener('visibilitychange', onVisibility)
    close()
  }

  document?.addEventListener('visibilitychange', onVisibility)
  open()
  return stop
}

const read = (data: unknown) => {
  try {
    return toConnectionEvent(JSON.parse(String(data)))
  } catch {
    return undefined // not from our backend
  }
}
