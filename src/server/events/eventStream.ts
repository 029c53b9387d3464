import type { EventSubscription, SentEvent } from './liveEvents.js'

/** Limits of the streams of `GET /events`. */
export interface EventStreamParameters {
  /**
   * Maximum streams per user and process; each tab of the app has one. Further ones are rejected with 429. Default:
   * 10.
   */
  maxPerUser?: number | undefined
  /**
   * Milliseconds after which a stream ends. The page reconnects immediately, and `getUser` is called again. Default:
   * 300000.
   */
  maxDuration?: number | undefined
  /** Milliseconds between comments that keep proxies from closing an idle stream. Default: 15000. */
  heartbeat?: number | undefined
}

interface OpenStreamParameters {
  heartbeat: number
  maxDuration: number
  /** Aborts when the browser disconnects. */
  signal: AbortSignal
  /** Called once, when the stream ends. */
  onEnd: () => void
}

/** Milliseconds that browsers wait before they reconnect. */
const RETRY = 1000

/** Maximum chunks queued for a browser that does not read. It receives the rest after it reconnects. */
const MOST_WAITING = 100

const encoder = new TextEncoder()

/** An open stream of server-sent events. */
export interface OpenStream {
  body: ReadableStream<Uint8Array>
  /** Sends an event. */
  send: (event: SentEvent) => void
  /** Sends the current position in the order of events. */
  begin: (subscription: EventSubscription) => void
  end: () => void
}

/**
 * Opens a stream of server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html. The stream
 * ends and clears its timers when the browser disconnects or stops reading, or after `maxDuration`.
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
  // Spread over time, so that not all streams end at once after a restart.
  const limit = setTimeout(end, maxDuration * (0.9 + Math.random() * 0.1))
  signal.addEventListener('abort', end)
  return {
    body,
    send: ({ id, ...event }) => write(`id: ${id}\ndata: ${JSON.stringify(event)}\n\n`),
    begin: ({ position }) => write(`retry: ${RETRY}\nevent: ready\nid: ${position}\ndata: {}\n\n`),
    end,
  }
}
