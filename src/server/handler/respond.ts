import { toEnvelope } from '../../core/envelope.js'
import { isSnapTradeError, SnapTradeError } from '../../core/errors.js'
import type { OperationName } from '../../core/operations.js'
import { noteText } from '../adapters/responseText.js'
import { tooDeep } from '../snapTradeResponse.js'
import { upstreamHeadersOf } from './upstream.js'

/** SnapTrade's headers that are useful to the browser or to developers. */
const isPassedOn = (name: string) =>
  name === 'x-request-id' || name === 'retry-after' || name.startsWith('x-ratelimit-')

/** Removes these fields from every response, whatever SnapTrade sent. */
const withoutSecrets = (key: string, value: unknown) =>
  /^(user_?secret|consumer_?key)$/i.test(key) ? undefined : value

const mayHaveSecrets = /user_?secret|consumer_?key/i

/** Returns a JSON response that must not be cached. */
export const respond = (
  status: number,
  data: unknown,
  upstream: Headers | undefined,
  more: Record<string, string>,
): Response => {
  const headers = new Headers()
  for (const [name, value] of upstream ?? []) if (isPassedOn(name)) headers.set(name, value)
  headers.set('content-type', 'application/json')
  headers.set('cache-control', 'no-store')
  headers.set('x-content-type-options', 'nosniff')
  for (const [name, value] of Object.entries(more)) headers.set(name, value)
  // SnapTrade may respond with a status that allows no body, but this response has one.
  const isBodiless = status === 204 || status === 205
  const text = toJson(data)
  return noteText(new Response(text, { status: isBodiless ? 200 : status, headers }), text)
}

const toJson = (data: unknown) => {
  try {
    const text = JSON.stringify(data)
    return mayHaveSecrets.test(text) ? JSON.stringify(data, withoutSecrets) : text
  } catch {
    throw tooDeep()
  }
}

/** Returns the error for the browser: a `SnapTradeError` itself, or for other exceptions an error without details. */
export const toPublicError = (
  thrown: unknown,
  { operation, requestId }: { operation: OperationName | undefined; requestId: string },
): SnapTradeError => {
  if (!isSnapTradeError(thrown)) {
    return new SnapTradeError('server_error', {
      operation,
      requestId,
      status: 500,
      detail: 'The server failed. The cause is in its log (onError).',
    })
  }
  const { status = 500 } = thrown
  return new SnapTradeError(thrown.code, {
    ...toEnvelope(thrown),
    operation: thrown.operation ?? operation,
    requestId: isHeaderValue(thrown.requestId) ? thrown.requestId : requestId,
    // 3xx is a redirect instead of an API response. The browser must not follow it.
    status: status >= 400 && status <= 599 ? status : 502,
    cause: thrown,
  })
}

/** The text of an error may come from SnapTrade and must not break a header. */
const isHeaderValue = (text: string | undefined) => text !== undefined && /^[\x21-\x7e]{1,200}$/.test(text)

/** Returns the JSON response of an error, with its `retry-after`. */
export const respondError = (error: SnapTradeError, more: Record<string, string>): Response => {
  const { status = 500, requestId = '', retryAfter } = error
  const wait = retryAfter === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfter)) }
  const headers = { ...more, ...wait, 'x-request-id': requestId }
  return respond(status, toEnvelope(error), upstreamHeadersOf(error), headers)
}
