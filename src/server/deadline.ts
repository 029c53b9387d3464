import { SnapTradeError } from '../core/errors.js'

/**
 * The steps that a request waits for: the app's own functions, other requests for the same user, the store, or
 * SnapTrade. A webhook waits for the store of processed ids and for the app's handlers, an event stream for `events`.
 */
export type Step = 'app' | 'queue' | 'store' | 'snapTrade' | 'seen' | 'webhook' | 'events'

/** The time limit of one request, shared by all its steps. */
export interface Deadline {
  /** The limit in milliseconds. */
  readonly timeout: number
  /** The end of the limit, in milliseconds since 1970. */
  readonly end: number
  /** Returns the remaining milliseconds, at least 1. */
  remaining(): number
  /** Throws `timeout` after the limit. */
  check(): void
  /** Runs one step. Rejects with `timeout` after the limit, without waiting for the step. */
  within<Result>(step: Step, task: () => Result | Promise<Result>): Promise<Result>
  /** Settles with the request, but rejects after the limit. */
  run<Result>(request: Promise<Result>): Promise<Result>
  /** Waits for `ms` milliseconds, but rejects after the limit. */
  pause(ms: number): Promise<void>
  /** Clears the timer at the end of the request. */
  clear(): void
}

/** Starts the time limit of one request. */
export const startDeadline = (timeout: number): Deadline => {
  const end = Date.now() + timeout
  // Not an AbortSignal, because its listeners would cost time in every step of every request.
  const waiting = new Set<(error: SnapTradeError) => void>()
  let error: SnapTradeError | undefined
  let current: Step = 'app'
  const timer = setTimeout(() => {
    error = expired(current, timeout)
    for (const reject of waiting) reject(error)
    waiting.clear()
  }, timeout)

  const check = () => {
    if (error) throw error
  }

  const run: Deadline['run'] = (request) =>
    new Promise((resolve, reject) => {
      waiting.add(reject)
      const settle =
        <Value>(done: (value: Value) => void) =>
        (value: Value) => {
          waiting.delete(reject)
          done(value)
        }
      request.then(settle(resolve), settle(reject))
      if (error) reject(error)
    })

  const within: Deadline['within'] = async (step, task) => {
    check()
    current = step
    return run((async () => task())())
  }

  return {
    timeout,
    end,
    remaining: () => Math.max(1, end - Date.now()),
    check,
    within,
    run,
    pause: (ms) => within(current, () => new Promise<void>((resolve) => setTimeout(resolve, ms))),
    clear: () => clearTimeout(timer),
  }
}

const reasons: Record<Step, { status: number; detail: string }> = {
  app: { status: 503, detail: 'getUser, isStaff or reading the request body took too long.' },
  queue: { status: 503, detail: 'Other requests for the same user took too long.' },
  store: { status: 503, detail: 'userSecrets did not settle. Is the store reachable?' },
  snapTrade: {
    status: 504,
    detail: 'SnapTrade did not respond. It may still have processed the request.',
  },
  events: { status: 503, detail: 'events did not settle. Is Redis reachable?' },
  seen: { status: 503, detail: 'seen did not settle. Is the store reachable?' },
  webhook: {
    status: 500,
    detail: 'A handler did not settle. Move long work to a queue, and return.',
  },
}

const expired = (step: Step, timeout: number) => {
  const { status, detail } = reasons[step]
  return new SnapTradeError('timeout', {
    status,
    retryAfter: 1,
    detail: `The request took more than ${timeout / 1000} s (deadline). ${detail}`,
  })
}
