import { type ErrorAction, retryableActions } from './errorActions.js'
import { errorCodes, type SnapTradeErrorCode } from './errorCodes.js'
import type { OperationName } from './operations.js'

/** Details of an error in addition to its code. */
export interface SnapTradeErrorDetails {
  /**
   * What happened, why, and how to fix it; for developers. Never contains a secret, a request body or a signed link.
   */
  detail?: string | undefined
  /** The HTTP status, or the portal's status code. */
  status?: number | undefined
  /** SnapTrade's own code, for example `1076`, `0000` or `throttled`. */
  providerCode?: string | undefined
  /** SnapTrade's `x-request-id`. SnapTrade's support asks for it. */
  requestId?: string | undefined
  /** Seconds to wait before trying again. */
  retryAfter?: number | undefined
  operation?: OperationName | undefined
  /** SnapTrade's id of the portal session in which the error happened. */
  sessionId?: string | undefined
  cause?: unknown
}

const brand = Symbol.for('react-snaptrade-connect.error')

/**
 * The class of all errors of this package. `code` is for programs, `message` for developers; the text for people is in
 * the message catalogue, by code.
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
  /** How to recover from the error. */
  declare readonly action: ErrorAction
  /** Whether trying again can succeed. */
  declare readonly isRetryable: boolean
  declare readonly detail: string
  declare readonly status: number | undefined
  declare readonly providerCode: string | undefined
  declare readonly requestId: string | undefined
  /** Seconds. */
  declare readonly retryAfter: number | undefined
  declare readonly operation: OperationName | undefined
  /** SnapTrade's id of the portal session in which the error happened. */
  declare readonly sessionId: string | undefined

  constructor(code: SnapTradeErrorCode, { cause, ...details }: SnapTradeErrorDetails = {}) {
    const { detail = code, operation } = details
    const where = operation ? `${operation}: ` : ''
    super(
      `${where}${detail}\n[${code}] https://www.npmjs.com/package/react-snaptrade-connect#errors`,
      cause === undefined ? undefined : { cause },
    )
    const action = errorCodes[code]
    Object.assign(this, details, { code, detail, action, isRetryable: retryableActions.has(action) })
  }
}

/** Returns whether a value is a `SnapTradeError`, including one from another copy of this package. */
export const isSnapTradeError = (value: unknown): value is SnapTradeError =>
  typeof value === 'object' && value !== null && brand in value
