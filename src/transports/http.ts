import { SnapTradeError } from '../core/errors.js'
import type { OperationName } from '../core/operations.js'
import { errorFromResponse } from '../core/responseError.js'
import type { Transport } from '../core/transport.js'
import { encodeOperation, USER_SECRET_HEADER } from '../core/wire.js'
import { createTransport, type TransportParameters } from './createTransport.js'

/** What `http` takes beside the address. */
export interface HttpTransportParameters extends TransportParameters {
  /** Default: the global `fetch`. */
  fetch?: typeof fetch
  /** Headers for every request, or a function that makes them, for example with a fresh token. */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>)
  /** Default: `same-origin`. Use `include` when the backend is on another origin and knows people by cookie. */
  credentials?: RequestCredentials
}

/**
 * Calls a signing backend over HTTP: SnapTrade's own REST paths below `url`, without credentials.
 * Rejects with a `SnapTradeError`: `network`, `timeout`, `aborted`, `invalid_response`, or what the answer says.
 *
 * @example
 * const transport = http('/api/snaptrade', { headers: () => ({ authorization: `Bearer ${getToken()}` }) })
 */
export const http = (url: string, parameters: HttpTransportParameters = {}): Transport => {
  const { headers, credentials = 'same-origin', fetch: fetchOption, ...timing } = parameters
  const base = url.replace(/\/+$/, '')
  return createTransport(
    'http',
    async (operation, input, options) => {
      const { method, path, query, body } = encodeOperation(operation, input)
      const sent = new Headers(typeof headers === 'function' ? await headers() : headers)
      sent.set('accept', 'application/json')
      if (body) sent.set('content-type', 'application/json')
      const secret = query.find(([name]) => name === 'userSecret')?.[1] ?? body?.userSecret
      if (typeof secret === 'string') sent.set(USER_SECRET_HEADER, secret)
      const search = new URLSearchParams(query.filter(([name]) => name !== 'userSecret')).toString()
      let response: Response
      try {
        response = await (fetchOption ?? fetch)(`${base}${path}${search && `?${search}`}`, {
          method,
          headers: sent,
          credentials,
          signal: options?.signal ?? null,
          ...(body && { body: JSON.stringify({ ...body, userSecret: undefined }) }),
        })
      } catch (cause) {
        throw new SnapTradeError('network', {
          operation,
          detail: `No answer from ${base}. Is the device online, the address right, and CORS allowed if it is on another origin?`,
          cause,
        })
      }
      return readAnswer(operation, response, base)
    },
    timing,
  )
}

const readAnswer = async (operation: OperationName, response: Response, base: string) => {
  const text = await response.text().catch((cause: unknown) => {
    throw new SnapTradeError('network', { operation, detail: 'The answer broke off.', cause })
  })
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    // No JSON: for an error the status says enough; for a success see below.
  }
  if (!response.ok)
    throw errorFromResponse(operation, { status: response.status, headers: response.headers, body })
  if (body === undefined) {
    const type = response.headers.get('content-type') ?? 'no content type'
    throw new SnapTradeError('invalid_response', {
      operation,
      status: response.status,
      detail: text
        ? `${base} answered ${type} instead of JSON. Is the route handler mounted there, or did the app's own page answer?`
        : `${base} answered with an empty body. Answer with what SnapTrade's API answers.`,
    })
  }
  return body as never
}
