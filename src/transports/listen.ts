import {
  type ConnectionEvent,
  EVENTS_MISSED,
  EVENTS_PATH,
  toConnectionEvent,
} from '../core/connectionEvent.js'

/** What is used of a browser's `EventSource`; packages that add headers have the same. */
export interface EventSourceLike {
  readonly readyState: number
  addEventListener(type: string, listener: (event: { data?: unknown; lastEventId?: string }) => void): void
  close(): void
}

/** How `http` opens the stream of events. */
export interface EventSourceParameters {
  /** Default: `same-origin`. Use `include` when the backend is on another origin and knows people by cookie. */
  credentials?: RequestCredentials | undefined
  /**
   * Opens the stream of events in place of the browser's `EventSource`, which sends cookies but no other header. A package
   * such as `eventsource` sends headers, too.
   */
  createEventSource?: ((url: string, init: { withCredentials: boolean }) => EventSourceLike) | undefined
}

/** `EventSource.CLOSED`. */
const CLOSED = 2

/** Attempts to open a stream. After these, the backend or its platform is taken to have no stream. */
const MOST_TRIES = 3

/** Milliseconds before the first try; doubled each time. */
const FIRST_PAUSE = 1000
const LONGEST_PAUSE = 120_000

/** Milliseconds that a page may be hidden before its stream is closed: browsers allow six to one HTTP/1.1 server. */
const HIDDEN_TIME = 30_000

/**
 * Listens to a stream of events until the returned function is called. Where none can be had, it stops after three tries,
 * silently. A stream that breaks later is opened again, and goes on after the last event.
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
      // Without an id nobody can say what came in between.
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
      // The browser reconnects by itself after a stream has ended, but not after a refusal, and without end.
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
