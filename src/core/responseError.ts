import { isErrorCode, type SnapTradeErrorCode } from './errorCodes.js'
import { SnapTradeError } from './errors.js'
import type { OperationName } from './operations.js'

/** The parts of a failed response from which the error is created. */
export interface FailedResponse {
  status: number
  headers: Headers
  /** The parsed body, or `undefined` if it was not JSON. */
  body: unknown
  /** The URL of the app's backend, without the query. */
  url?: string
}

const byProviderCode: Record<string, SnapTradeErrorCode> = {
  '1010': 'user_exists',
  '1076': 'signature_invalid',
  '1141': 'feature_not_enabled',
  '3002': 'brokerage_unavailable',
  '3003': 'connection_disabled',
  '3011': 'connection_disabled',
}

const byStatus: Record<number, SnapTradeErrorCode> = {
  400: 'invalid_input',
  401: 'unauthorized',
  402: 'connection_disabled',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  408: 'timeout',
  409: 'conflict',
  410: 'gone',
  413: 'payload_too_large',
  422: 'invalid_input',
  425: 'too_early',
  429: 'rate_limited',
  501: 'not_implemented',
  503: 'brokerage_unavailable',
  504: 'timeout',
}

const text = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined

/**
 * Creates an error from a failed response: this package's error envelope, any of SnapTrade's formats (`{detail,
 * status_code, code}`, `{default_detail, default_code}`, `{error}`, no body), or a successful response that is not
 * JSON.
 */
export const errorFromResponse = (operation: OperationName, response: FailedResponse): SnapTradeError => {
  const { status, headers, body } = response
  const got = `HTTP ${status} with ${headers.get('content-type')} from ${response.url ?? 'SnapTrade'}`
  const isElsewhere = isFromElsewhere(response)
  if (isElsewhere || status < 300) {
    const detail = `No signing backend: got ${got}.`
    return new SnapTradeError(isElsewhere ? 'backend_not_found' : 'invalid_response', {
      operation,
      status,
      detail,
    })
  }
  const fields = fieldsOf(body)
  const ours = isErrorCode(fields.code) ? fields.code : undefined
  const providerCode = text(ours ? fields.providerCode : (fields.code ?? fields.default_code))
  const code =
    ours ??
    (status === 429 ? 'rate_limited' : undefined) ??
    (providerCode ? byProviderCode[providerCode] : undefined) ??
    byStatus[status] ??
    (status >= 500 ? 'server_error' : status >= 400 ? 'request_refused' : 'invalid_response')
  const detail =
    text(fields.detail) ?? text(fields.default_detail) ?? text(fields.error) ?? `${got}, no readable error.`
  return new SnapTradeError(code, {
    operation,
    status,
    detail,
    providerCode,
    requestId: headers.get('x-request-id') ?? text(fields.requestId),
    retryAfter: code === 'rate_limited' || headers.has('retry-after') ? readWait(headers, detail) : undefined,
  })
}

const fieldsOf = (body: unknown): Record<string, unknown> => ({ ...(typeof body === 'object' ? body : null) })

/**
 * Returns whether a web server responded instead of the backend: with an HTML page, as servers of single-page apps do
 * for unknown paths, or with a 404 in neither SnapTrade's nor the route handler's format.
 */
const isFromElsewhere = ({ status, headers, body, url }: FailedResponse): boolean => {
  if (!url) return false
  if (status < 300) return /text\/html/i.test(headers.get('content-type') ?? '')
  // SnapTrade's 404s have a code next to the text. Those of FastAPI and Django have only the text.
  const { code, default_code, status_code } = fieldsOf(body)
  return status === 404 && (code ?? default_code ?? status_code) === undefined
}

/**
 * Returns the seconds to wait: from `Retry-After` (seconds, or a date by the clock of the server), else from
 * SnapTrade's message, else from the rate limit's reset.
 */
const readWait = (headers: Headers, detail: string): number | undefined => {
  const read = (name: string) => headers.get(name) ?? ''
  const now = Date.parse(read('date')) || Date.now()
  const seconds = [
    Number.parseFloat(read('retry-after')),
    (Date.parse(read('retry-after')) - now) / 1000,
    Number.parseFloat(/available in ([\d.]+) second/i.exec(detail)?.[1] ?? read('x-ratelimit-reset')),
  ].find(Number.isFinite)
  return seconds && Math.max(0, Math.ceil(seconds))
}
