import type { OperationName } from '../core/operations.js'

/**
 * What can be made to fail: an operation by its name, all of them (`*`), the portal's pages (`portal`), or logins at
 * brokerages (`portalLogin`).
 *
 * @example
 * sandbox.fail('portalLogin', { code: '1140', times: 1 })
 */
export type FailureTarget = OperationName | '*' | 'portal' | 'portalLogin'

/**
 * A failure to play. Without `status`, `body` and `html` it is only a delay. The portal's pages know `status`, `html`,
 * `times` and `delay`; logins at brokerages know `code`, one of the portal's such as `1066`, and `times`.
 *
 * @example
 * const undo = sandbox.fail('listAllBrokerages', { status: 502, html: '<h1>Bad gateway</h1>' })
 */
export interface SandboxFailure {
  /** The HTTP status; 500 when only `body` or `html` is given. */
  status?: number | undefined
  /** SnapTrade's code in the body; `1000` unless given, `0000` with status 429. */
  code?: string | undefined
  detail?: string | undefined
  /** Seconds: for `Retry-After`, `X-RateLimit-Reset` and the sentence of a 429. */
  retryAfter?: number | undefined
  /** How often to fail; for ever unless given. */
  times?: number | undefined
  /** Milliseconds of real time to wait before the answer. */
  delay?: number | undefined
  /** A JSON body in place of SnapTrade's shape. */
  body?: unknown
  /** A page in place of JSON, as a gateway in front of an API answers. */
  html?: string | undefined
}

/**
 * A failure that is switched on.
 *
 * @example
 * const isBroken = sandbox.failures.some(({ target }) => target === '*')
 */
export interface ActiveFailure {
  /** Unique in its sandbox. */
  readonly id: string
  readonly target: FailureTarget
  readonly failure: SandboxFailure
  /** How often it still fails. */
  readonly left: number
}

/** Returns whether a failure of a target applies to a request: `*` applies to every operation. */
const isFor = (target: FailureTarget, asked: FailureTarget) =>
  target === asked || (target === '*' && asked !== 'portal' && asked !== 'portalLogin')

/** Failures that are switched on, the first one for a target first. */
export const createFailures = () => {
  let active: (ActiveFailure & { left: number })[] = []
  return {
    add: (target: FailureTarget, failure: SandboxFailure) => {
      const left = failure.times ?? Number.POSITIVE_INFINITY
      const entry = { id: crypto.randomUUID(), target, failure, left }
      active.push(entry)
      return () => {
        active = active.filter((other) => other !== entry)
      }
    },
    take: (target: FailureTarget): SandboxFailure | undefined => {
      const entry = active.find((candidate) => isFor(candidate.target, target) && candidate.left > 0)
      if (!entry) return undefined
      entry.left -= 1
      return entry.failure
    },
    /** Those that still fail, in the order in which they were switched on. */
    list: (): readonly ActiveFailure[] =>
      active.filter(({ left }) => left > 0).map((entry) => ({ ...entry })),
    remove: (id: string) => {
      active = active.filter((entry) => entry.id !== id)
    },
    clear: () => {
      active = []
    },
  }
}

export type Failures = ReturnType<typeof createFailures>

/** Waits, or rejects as `fetch` does when the caller gives up. */
export const wait = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, ms)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })

/** Whether a failure answers itself, rather than only delaying the real answer. */
export const hasAnswer = ({ status, body, html }: SandboxFailure) =>
  status !== undefined || body !== undefined || html !== undefined
