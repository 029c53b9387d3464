import { toEnvelope } from '../../core/envelope.js'
import { isSnapTradeError, SnapTradeError } from '../../core/errors.js'
import type { OperationName } from '../../core/operations.js'
import { noteText } from '../adapters/responseText.js'
import { tooDeep } from '../answer.js'
import { upstreamHeadersOf } from './upstream.js'

/** Headers of SnapTrade that the browser, or its developer, has a use for. */
const isPassedOn = (name: string) =>
  name === 'x-request-id' || name === 'retry-after' || name.startsWith('x-ratelimit-')

/** The last line of defence: whatever the upstream answers, these fields end here. */
const withoutSecrets = (key: string, value: unknown) =>
  /^(user_?secret|consumer_?key)$/i.test(key) ? undefined : value

const mayHaveSecrets = /user_?secret|consumer_?key/i

/** A JSON answer that nobody keeps. */
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
  // SnapTrade may have sent no body; ours has one.
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

/** What a browser may be told of something thrown: the error itself if it is ours, else that there was one. */
export const toPublicError = (
  thrown: unknown,
  { operation, requestId }: { operation: OperationName | undefined; requestId: string },
): SnapTradeError => {
  if (!isSnapTradeError(thrown)) {
    return new SnapTradeError('server_error', {
      operation,
      requestId,
      status: 500,
      detail: 'The server failed. Its log (onError) says why.',
    })
  }
  const { status = 500 } = thrown
  return new SnapTradeError(thrown.code, {
    ...toEnvelope(thrown),
    operation: thrown.operation ?? operation,
    requestId: isHeaderValue(thrown.requestId) ? thrown.requestId : requestId,
    // 3xx: a redirect in place of SnapTrade's API. Nothing the browser should follow.
    status: status >= 400 && status <= 599 ? status : 502,
    cause: thrown,
  })
}

/** An error's text may be the upstream's: it must not be able to break a header. */
const isHeaderValue = (text: string | undefined) => text !== undefined && /^[\x21-\x7e]{1,200}$/.test(text)

/** The envelope of an error, with the wait it names. */
export const respondError = (error: SnapTradeError, more: Record<string, string>): Response => {
  const { status = 500, requestId = '', retryAfter } = error
  const wait = retryAfter === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfter)) }
  const headers = { ...more, ...wait, 'x-request-id': requestId }
  return respond(status, toEnvelope(error), upstreamHeadersOf(error), headers)
}
