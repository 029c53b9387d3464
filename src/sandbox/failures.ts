import type { OperationName } from '../core/operations.js'

/**
 * The target of a failure: an operation by name, all of them (`*`), the portal's pages (`portal`), or logins at
 * brokerages (`portalLogin`).
 *
 * @example
 * sandbox.fail('portalLogin', { code: '1140', times: 1 })
 */
export type FailureTarget = OperationName | '*' | 'portal' | 'portalLogin'

/**
 * A failure to simulate. Without `status`, `body` and `html` it is only a delay. The portal's pages support `status`,
 * `html`, `times` and `delay`; logins at brokerages support `code`, for example `1066`, and `times`.
 *
 * @example
 * const undo = sandbox.fail('listAllBrokerages', { status: 502, html: '<h1>Bad gateway</h1>' })
 */
export interface SandboxFailure {
  /** The HTTP status. Default: 500 if `body` or `html` is set. */
  status?: number | undefined
  /** SnapTrade's code in the body. Default: `1000`, with status 429 `0000`. */
  code?: string | undefined
  detail?: string | undefined
  /** Seconds, for `Retry-After`, `X-RateLimit-Reset` and the message of a 429. */
  retryAfter?: number | undefined
  /** How often to fail. Default: without a limit. */
  times?: number | undefined
  /** Milliseconds of real time before the response. */
  delay?: number | undefined
  /** A JSON body that replaces SnapTrade's format. */
  body?: unknown
  /** An HTML body that replaces JSON, as from a gateway in front of an API. */
  html?: string | undefined
}

/**
 * An active failure.
 *
 * @example
 * const isBroken = sandbox.failures.some(({ target }) => target === '*')
 */
export interface ActiveFailure {
  /** Unique in its sandbox. */
  readonly id: string
  readonly target: FailureTarget
  readonly failure: SandboxFailure
  /** How often it will still fail. */
  readonly left: number
}

/** Returns whether a failure applies to a request: `*` applies to every operation. */
const isFor = (target: FailureTarget, asked: FailureTarget) =>
  target === asked || (target === '*' && asked !== 'portal' && asked !== 'portalLogin')

/** Creates the list of active failures. For each target, the oldest applies first. */
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
    /** Returns the active failures in the order in which they were turned on. */
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

/** Waits, or rejects like `fetch` if the signal aborts. */
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

/** Returns whether a failure has its own response, and not only a delay. */
export const hasResponse = ({ status, body, html }: SandboxFailure) =>
  status !== undefined || body !== undefined || html !== undefined
