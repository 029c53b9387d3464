import { type ErrorAction, retryableActions } from './errorActions.js'
import { errorCodes, type SnapTradeErrorCode } from './errorCodes.js'
import type { OperationName } from './operations.js'

/** What an error carries beside its code. */
export interface SnapTradeErrorDetails {
  /** What happened, why, and how to mend it; for developers. Never a secret, a body or a signed link. */
  detail?: string | undefined
  /** The HTTP status, or the portal's status code. */
  status?: number | undefined
  /** SnapTrade's own code, for example `1076`, `0000` or `throttled`. */
  providerCode?: string | undefined
  /** SnapTrade's `x-request-id`: what its support asks for. */
  requestId?: string | undefined
  /** Seconds to wait before another try. */
  retryAfter?: number | undefined
  operation?: OperationName | undefined
  /** SnapTrade's id of the portal session in which it happened. */
  sessionId?: string | undefined
  cause?: unknown
}

const brand = Symbol.for('react-snaptrade-connect.error')

/**
 * Every error of this package. `code` is for machines, `message` for developers; the text for people comes
 * from the message catalogue by code.
 *
 * @example
 * if (isSnapTradeError(error) && error.code === 'rate_limited') {
 *   console.log(`again in ${error.retryAfter} s`)
 * }
 */
export class SnapTradeError extends Error {
  override readonly name = 'SnapTradeError'
  readonly [brand] = true
  declare readonly code: SnapTradeErrorCode
  /** What a person can do about it. */
  declare readonly action: ErrorAction
  /** Whether the same thing may succeed when tried again. */
  declare readonly isRetryable: boolean
  declare readonly detail: string
  declare readonly status: number | undefined
  declare readonly providerCode: string | undefined
  declare readonly requestId: string | undefined
  /** Seconds. */
  declare readonly retryAfter: number | undefined
  declare readonly operation: OperationName | undefined
  /** SnapTrade's id of the portal session in which it happened. */
  declare readonly sessionId: string | undefined

  constructor(code: SnapTradeErrorCode, { cause, ...details }: SnapTradeErrorDetails = {}) {
    const { detail = code, operation } = details
    const where = operation ? `${operation}: ` : ''
    super(
      `${where}${detail}\n[${code}] react-snaptrade-connect/docs/errors/${code}.md`,
      cause === undefined ? undefined : { cause },
    )
    const action = errorCodes[code]
    Object.assign(this, details, { code, detail, action, isRetryable: retryableActions.has(action) })
  }
}

/**
 * Whether a value is one of our errors, also across two copies of this package.
 *
 * @example
 * const isWorthRetrying = isSnapTradeError(error) && error.isRetryable
 */
export const isSnapTradeError = (value: unknown): value is SnapTradeError =>
  typeof value === 'object' && value !== null && brand in value
