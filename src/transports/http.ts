import { addressProblem } from '../core/address.js'
import { SnapTradeError } from '../core/errors.js'
import { noteResponse } from '../core/inspectRequest.js'
import type { OperationName, UserCredentials } from '../core/operations.js'
import { errorFromResponse } from '../core/responseError.js'
import type { Transport } from '../core/transport.js'
import { encodeOperation, USER_SECRET_HEADER } from '../core/wire.js'
import { createTransport, type TransportParameters } from './createTransport.js'
import type { EventSourceParameters } from './listen.js'

declare const process: { readonly env: { readonly NODE_ENV?: string } }

/** Parameters of `http` in addition to the URL. */
export interface HttpTransportParameters extends TransportParameters, EventSourceParameters {
  /** Default: the global `fetch`. */
  fetch?: typeof fetch | undefined
  /** Headers for every request, or a function that returns them, for example with a fresh token. */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined
}

/**
 * Returns a transport that calls a signing backend: SnapTrade's REST paths below `url`, without credentials. Throws
 * `config_invalid` if `url` is neither a path that begins with `/` nor an absolute URL. Requests reject with
 * `network`, `backend_not_found`, `timeout`, `aborted`, `invalid_response`, or the error in the response.
 *
 * @example
 * const transport = http('/api/snaptrade', { headers: () => ({ authorization: `Bearer ${getToken()}` }) })
 */
export const http = (url: string, parameters: HttpTransportParameters = {}): Transport => {
  const { headers, credentials = 'same-origin', fetch: fetchOption } = parameters
  const problem = addressProblem(url) ?? (/[?#]/.test(url) ? 'has a query or a fragment' : undefined)
  if (problem) {
    throw new SnapTradeError('config_invalid', {
      detail: `The address of http() ${problem}. Write "/api/snaptrade" or "https://app.example.com/api/snaptrade".`,
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
        const detail = `No response from ${base}${path}: offline, wrong address, or CORS.`
        throw new SnapTradeError('network', { operation, detail, cause })
      }
      return readBody(operation, response, text, `${base}${path}`)
    },
    parameters,
    async (onEvent) => (await import('./listen.js')).listen(base, parameters, onEvent),
  )
}

const readBody = (operation: OperationName, response: Response, text: string, url: string): unknown => {
  const { ok, status, headers } = response
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    // Not JSON: reported by the error below.
  }
  if (process.env.NODE_ENV !== 'production') noteResponse(body, response)
  // The operation decides whether a successful response requires a body.
  if (ok && (body !== undefined || !text || status === 202)) return body
  throw errorFromResponse(operation, { status, headers, body, url })
}
