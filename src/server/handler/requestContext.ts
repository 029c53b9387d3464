import type { SnapTradeErrorCode } from '../../core/errorCodes.js'
import { SnapTradeError } from '../../core/errors.js'
import { matchOperation, type OperationMatch } from '../../core/match.js'
import type { OperationName } from '../../core/operations.js'
import type { ErrorContext, RequestEvent } from './options.js'
import { newRequestId } from './requestId.js'

/** The facts about a request that are known so far. */
export interface RequestContext {
  request: Request
  operation: OperationName | undefined
  /** The signed-in user's id. */
  signedInId: string | undefined
  /** The id of the user the request is for. */
  userId: string | undefined
  target: RequestEvent['target']
  requestId: string
  /** Headers of an error response. */
  headers: Record<string, string>
  /** The value of `performance.now()` at the start. */
  began: number
}

/** Returns the context of a new request. */
export const startContext = (request: Request): RequestContext => ({
  request,
  operation: undefined,
  signedInId: undefined,
  userId: undefined,
  target: undefined,
  requestId: newRequestId(),
  headers: {},
  began: performance.now(),
})

/** Finds the operation of a request. Throws `not_found` (404) and `method_not_allowed` (405). */
export const findOperation = (context: RequestContext): OperationMatch => {
  const { method, url } = context.request
  const { pathname } = new URL(url)
  const match = matchOperation(method, pathname)
  if (!match) {
    throw new SnapTradeError('not_found', {
      status: 404,
      detail: `No operation has the path ${pathname}. Mount the handler so that SnapTrade's own paths follow its path, like /api/snaptrade/snapTrade/login.`,
    })
  }
  if ('allow' in match) {
    context.headers = { allow: match.allow.join(', ') }
    throw new SnapTradeError('method_not_allowed', {
      status: 405,
      detail: `This path does not support ${method}.`,
    })
  }
  context.operation = match.operation
  return match
}

/** Returns the second argument of `onError`. */
export const errorContextOf = ({ operation, userId, requestId, request }: RequestContext): ErrorContext => ({
  operation,
  userId,
  requestId,
  request,
})

/** Returns the argument of `onEvent`. */
export const eventOf = (
  context: RequestContext,
  status: number,
  code: SnapTradeErrorCode | undefined,
): RequestEvent => {
  const { operation, signedInId, target, userId, requestId, request } = context
  const duration = Math.round(performance.now() - context.began)
  const targetUserId = target === undefined ? undefined : userId
  return { operation, userId: signedInId, target, targetUserId, status, code, duration, requestId, request }
}
