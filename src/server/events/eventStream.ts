import type { EventSubscription, SentEvent } from './liveEvents.js'

/** Limits of the streams of `GET /events`. */
export interface EventStreamParameters {
  /** Streams a person may have open at a process; each tab of the app has one. Further ones are refused with 429. Default: 10. */
  maxPerUser?: number | undefined
  /** Milliseconds after which a stream ends. The page reconnects at once, and `getUser` is asked again. Default: 300000. */
  maxDuration?: number | undefined
  /** Milliseconds between the comments that keep proxies from closing a quiet stream. Default: 15000. */
  heartbeat?: number | undefined
}

interface OpenStreamParameters {
  heartbeat: number
  maxDuration: number
  /** Fires when the browser goes away. */
  signal: AbortSignal
  /** Called once, at the end. */
  onEnd: () => void
}

/** Milliseconds that browsers wait before they reconnect. */
const RETRY = 1000

/** Chunks that may wait for a browser that does not read. It reconnects and gets them then. */
const MOST_WAITING = 100

const encoder = new TextEncoder()

/** A stream of server-sent events that is open. */
export interface OpenStream {
  body: ReadableStream<Uint8Array>
  /** Sends an event. */
  send: (event: SentEvent) => void
  /** Sends what tells the page its place. */
  begin: (subscription: EventSubscription) => void
  end: () => void
}

/**
 * Opens a stream of server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html. It ends, and
 * releases its timers, when the browser goes away, stops reading, or has been connected for `maxDuration`.
 */
export const openStream = ({ heartbeat, maxDuration, signal, onEnd }: OpenStreamParameters): OpenStream => {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  const end = () => {
    if (!controller) return
    const open = controller
    controller = undefined
    clearInterval(pulse)
    clearTimeout(limit)
    signal.removeEventListener('abort', end)
    try {
      open.close()
    } catch {
      // cancelled by the browser
    }
    onEnd()
  }
  const write = (text: string) => {
    if (!controller) return
    if ((controller.desiredSize ?? 0) < -MOST_WAITING) return end()
    controller.enqueue(encoder.encode(text))
  }
  const body = new ReadableStream<Uint8Array>({
    start: (opened) => {
      controller = opened
    },
    cancel: end,
  })
  const pulse = setInterval(() => write(':\n\n'), heartbeat)
  // Not all at the same time after a restart.
  const limit = setTimeout(end, maxDuration * (0.9 + Math.random() * 0.1))
  signal.addEventListener('abort', end)
  return {
    body,
    send: ({ id, ...event }) => write(`id: ${id}\ndata: ${JSON.stringify(event)}\n\n`),
    begin: ({ position }) => write(`retry: ${RETRY}\nevent: ready\nid: ${position}\ndata: {}\n\n`),
    end,
  }
}
