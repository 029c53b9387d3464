import { addressProblem } from '../core/address.js'
import { SnapTradeError } from '../core/errors.js'
import type { OperationName, UserCredentials } from '../core/operations.js'
import { errorFromResponse } from '../core/responseError.js'
import type { Transport } from '../core/transport.js'
import { encodeOperation, USER_SECRET_HEADER } from '../core/wire.js'
import { createTransport, type TransportParameters } from './createTransport.js'
import type { EventSourceParameters } from './listen.js'

/** What `http` takes beside the address. */
export interface HttpTransportParameters extends TransportParameters, EventSourceParameters {
  /** Default: the global `fetch`. */
  fetch?: typeof fetch | undefined
  /** Headers for every request, or a function that makes them, for example with a fresh token. */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined
}

/**
 * Calls a signing backend over HTTP: SnapTrade's own REST paths below `url`, without credentials.
 * Throws `config_invalid` for an address that is neither a path from the root nor an absolute URL.
 * Rejects with a `SnapTradeError`: `network`, `backend_not_found`, `timeout`, `aborted`, `invalid_response`, or what the
 * answer says.
 *
 * @example
 * const transport = http('/api/snaptrade', { headers: () => ({ authorization: `Bearer ${getToken()}` }) })
 */
export const http = (url: string, parameters: HttpTransportParameters = {}): Transport => {
  const { headers, credentials = 'same-origin', fetch: fetchOption } = parameters
  const problem = addressProblem(url) ?? (/[?#]/.test(url) ? 'has a query or a fragment' : undefined)
  if (problem) {
    throw new SnapTradeError('config_invalid', {
      detail: `The address of http() ${problem}. Write "/api/snaptrade" or "https://api.example.com/snaptrade".`,
    })
  }
  const base = url.replace(/\/+$/, '')
  return createTransport(
    'http',
    async (operation, input, options) => {
      const { userSecret, ...rest } = input as UserCredentials
      const { method, path, query, body } = encodeOperation(operation, rest as typeof input)
      const sent = new Headers(typeof headers === 'function' ? await headers() : headers)
      sent.set('accept', 'application/json')
      if (body) sent.set('content-type', 'application/json')
      if (userSecret) sent.set(USER_SECRET_HEADER, userSecret)
      const search = new URLSearchParams(query).toString()
      if (!fetchOption && !globalThis.location && base.startsWith('/')) {
        throw new SnapTradeError('config_invalid', {
          operation,
          detail: `"${url}" is a path. Outside a browser write http('https://app.example.com${url}').`,
        })
      }
      let response: Response
      let text: string
      try {
        response = await (fetchOption ?? fetch)(`${base}${path}${search && `?${search}`}`, {
          method,
          headers: sent,
          credentials,
          signal: options.signal ?? null,
          ...(body && { body: JSON.stringify(body) }),
        })
        text = await response.text()
      } catch (cause) {
        const detail = `No answer from ${base}${path}: offline, wrong address, or CORS.`
        throw new SnapTradeError('network', { operation, detail, cause })
      }
      return readAnswer(operation, response, text, `${base}${path}`)
    },
    parameters,
    async (onEvent) => (await import('./listen.js')).listen(base, parameters, onEvent),
  )
}

const readAnswer = (
  operation: OperationName,
  { ok, status, headers }: Response,
  text: string,
  url: string,
): unknown => {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    // No JSON: told by the error below.
  }
  // Whether a success needs a body is up to the operation.
  if (ok && (body !== undefined || !text || status === 202)) return body
  throw errorFromResponse(operation, { status, headers, body, url })
}
