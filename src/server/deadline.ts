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
  /** Fires when the time is over. */
  readonly signal: AbortSignal
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
  const controller = new AbortController()
  const { signal } = controller
  let current: Step = 'app'
  const timer = setTimeout(() => controller.abort(expired(current, timeout)), timeout)

  const run: Deadline['run'] = async (request) => {
    let stop = () => {}
    const ended = new Promise<never>((_, reject) => {
      stop = () => reject(signal.reason)
      signal.addEventListener('abort', stop)
    })
    try {
      return await Promise.race([ended, request])
    } finally {
      signal.removeEventListener('abort', stop)
    }
  }

  const within: Deadline['within'] = async (step, task) => {
    signal.throwIfAborted()
    current = step
    return run((async () => task())())
  }

  return {
    timeout,
    end: Date.now() + timeout,
    signal,
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
