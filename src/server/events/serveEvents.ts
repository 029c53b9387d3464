import { SnapTradeError } from '../../core/errors.js'
import type { Deadline } from '../deadline.js'
import { type EventStreamParameters, type OpenStream, openStream } from './eventStream.js'
import type { EventSubscription, LiveEvents, SentEvent } from './liveEvents.js'

const headers = {
  'content-type': 'text/event-stream',
  // `no-transform`, because compression would delay events until its buffer is full.
  'cache-control': 'no-store, no-transform',
  'x-content-type-options': 'nosniff',
  'x-accel-buffering': 'no',
}

interface EventsRequest {
  /** The user whose streams are counted. */
  userId: string
  /** The user whose events are sent. */
  channel: string
  request: Request
  deadline: Deadline
}

/** The endpoint `GET /events`. */
export interface EventsEndpoint {
  serve: (request: EventsRequest) => Promise<Response>
  /** Ends all streams when the process shuts down. The pages reconnect to another process. */
  end: () => void
}

/**
 * Creates the endpoint `GET /events`, a stream of one user's events. Rejects with `rate_limited` (429) for more than
 * `maxPerUser` streams, and with `timeout` (503) if `events` does not settle.
 */
export const createEventsEndpoint = (
  events: LiveEvents,
  { maxPerUser = 10, maxDuration = 300_000, heartbeat = 15_000 }: EventStreamParameters = {},
): EventsEndpoint => {
  const open = new Set<OpenStream>()
  const counts = new Map<string, number>()
  const enter = (userId: string) => {
    const count = counts.get(userId) ?? 0
    if (count >= maxPerUser) {
      const detail = `This user already has ${maxPerUser} open event streams (eventStreams.maxPerUser).`
      throw new SnapTradeError('rate_limited', { status: 429, retryAfter: 30, detail })
    }
    counts.set(userId, count + 1)
    return () => {
      const left = (counts.get(userId) ?? 1) - 1
      if (left > 0) counts.set(userId, left)
      else counts.delete(userId)
    }
  }

  const serve: EventsEndpoint['serve'] = async ({ userId, channel, request, deadline }) => {
    if (request.signal.aborted) throw new SnapTradeError('aborted', { status: 499 })
    const leave = enter(userId)
    let subscribed: Promise<EventSubscription> | undefined
    const early: SentEvent[] = []
    let isBegun = false
    const stream = openStream({
      heartbeat,
      maxDuration,
      signal: request.signal,
      onEnd: () => {
        open.delete(stream)
        leave()
        subscribed?.then(
          ({ end }) => end(),
          () => {},
        )
      },
    })
    open.add(stream)
    const lastEventId =
      request.headers.get('last-event-id') ??
      new URL(request.url).searchParams.get('lastEventId') ??
      undefined
    subscribed = events.subscribe(channel, {
      lastEventId,
      onEvent: (event) => (isBegun ? stream.send(event) : void early.push(event)),
      onLost: stream.end,
    })
    const opening = subscribed
    try {
      stream.begin(await deadline.within('events', () => opening))
    } catch (error) {
      stream.end()
      throw error
    }
    isBegun = true
    for (const event of early) stream.send(event)
    return new Response(stream.body, { headers })
  }
  return {
    serve,
    end() {
      for (const stream of open) stream.end()
    },
  }
}
