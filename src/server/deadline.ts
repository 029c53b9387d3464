import { SnapTradeError } from '../core/errors.js'

/**
 * What a request waits for: the app's own functions, other requests for the same user, the store, or SnapTrade. A webhook
 * waits for the store of ids that were seen and for the app's handlers, a stream of events for `events`.
 */
export type Step = 'app' | 'queue' | 'store' | 'snapTrade' | 'seen' | 'webhook' | 'events'

/** The time limit of one request, for all its steps together. */
export interface Deadline {
  /** The whole limit in milliseconds. */
  readonly timeout: number
  /** When the time is over, in milliseconds since 1970. */
  readonly end: number
  /** How many milliseconds are left, at least 1. */
  remaining(): number
  /** Throws `timeout` when the time is over. */
  check(): void
  /** Runs one step. Rejects with `timeout` when the time is over, and leaves the step behind. */
  within<Result>(step: Step, task: () => Result | Promise<Result>): Promise<Result>
  /** Settles as the whole request does, but rejects when the time is over. */
  run<Result>(request: Promise<Result>): Promise<Result>
  /** Waits, and rejects when the time is over. In milliseconds. */
  pause(ms: number): Promise<void>
  /** Stops the clock at the end of the request. */
  clear(): void
}

/** Starts the clock of one request. */
export const startDeadline = (timeout: number): Deadline => {
  const end = Date.now() + timeout
  // Not an AbortSignal: every step of every request would pay for its listeners.
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
  app: { status: 503, detail: 'getUser, the permissions or the body of the request took too long.' },
  queue: { status: 503, detail: 'Other requests for the same user took too long.' },
  store: { status: 503, detail: 'userSecrets did not settle. Is the store reachable?' },
  snapTrade: {
    status: 504,
    detail: 'SnapTrade did not answer. It may have carried the request out all the same.',
  },
  events: { status: 503, detail: 'events did not settle. Is Redis reachable?' },
  seen: { status: 503, detail: 'seen did not settle. Is the store reachable?' },
  webhook: {
    status: 500,
    detail: 'A handler did not settle. Put long work into a queue of yours, and return.',
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
