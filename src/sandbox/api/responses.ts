import type { OperationName } from '../../core/operations.js'
import type { SandboxFailure } from '../failures.js'
import type { RateLimitState } from './rateLimit.js'
import { Refusal, refusalBody } from './refusal.js'

/** Returns the headers that SnapTrade sends with each response. */
export const commonHeaders = (limit: RateLimitState): Record<string, string> => ({
  'x-request-id': crypto.randomUUID(),
  'x-ratelimit-limit': String(limit.limit),
  'x-ratelimit-remaining': String(limit.remaining),
  'x-ratelimit-reset': String(limit.reset),
})

/** Returns the refusal of a request over the rate limit. `retryAfter` is in seconds. */
export const throttled = (retryAfter: number | undefined) =>
  new Refusal(
    429,
    '0000',
    retryAfter === undefined
      ? 'Request was throttled.'
      : `Request was throttled. Expected available in ${retryAfter} seconds.`,
    retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
  )

export const refusalResponse = (
  operation: OperationName | undefined,
  refusal: Refusal,
  headers: Record<string, string>,
): Response =>
  Response.json(refusalBody(operation, refusal), {
    status: refusal.status,
    headers: { ...headers, ...refusal.headers },
  })

/** Returns the response of an active failure. */
export const failureResponse = (
  operation: OperationName,
  failure: SandboxFailure,
  common: Record<string, string>,
): Response => {
  const { status = 500, code = '1000', detail = 'Encountered an unexpected exception.', retryAfter } = failure
  const waiting: Record<string, string> =
    retryAfter === undefined
      ? {}
      : { 'retry-after': String(retryAfter), 'x-ratelimit-reset': String(retryAfter) }
  const headers = { ...common, ...waiting, ...(status === 429 ? { 'x-ratelimit-remaining': '0' } : {}) }
  // A response with one of these statuses must not have a body. https://fetch.spec.whatwg.org/#null-body-status
  if ([204, 205, 304].includes(status)) return new Response(null, { status, headers })
  if (failure.html !== undefined) {
    return new Response(failure.html, { status, headers: { ...headers, 'content-type': 'text/html' } })
  }
  if (failure.body !== undefined) return Response.json(failure.body, { status, headers })
  const standard = status === 429 ? throttled(retryAfter) : undefined
  const refusal = new Refusal(
    status,
    failure.code ?? standard?.code ?? code,
    failure.detail ?? standard?.detail ?? detail,
  )
  return refusalResponse(operation, refusal, headers)
}
