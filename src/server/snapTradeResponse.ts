import { confirmationOf } from '../core/confirmation.js'
import { isSnapTradeError, SnapTradeError } from '../core/errors.js'
import {
  type OperationInput,
  type OperationName,
  type OperationOutput,
  operations,
} from '../core/operations.js'
import { isPrivateHost } from '../core/origin.js'
import { errorFromResponse } from '../core/responseError.js'
import type { BodyLimit, Received } from './exchange.js'
import type { Redactor } from './redact.js'

/** A SnapTrade response with its status and headers. */
export interface SnapTradeResponse<Data> {
  status: number
  /** For example `x-request-id` and `x-ratelimit-remaining`. */
  headers: Headers
  data: Data
}

const headersOfErrors = new WeakMap<SnapTradeError, Headers>()

/** Returns the headers of the response from which an error was created. */
export const headersOf = (error: SnapTradeError): Headers | undefined => headersOfErrors.get(error)

/**
 * Runs an exchange. Throws `network` without the URL, which contains the user's secret, and `invalid_response` for a
 * body of more than `bytes` bytes.
 */
export const receive = async (
  operation: OperationName,
  url: URL,
  bytes: number,
  run: (limit: BodyLimit) => Promise<Received>,
): Promise<Received> => {
  try {
    return await run({ bytes, tooLarge: () => tooLarge(operation, bytes) })
  } catch (thrown) {
    if (isSnapTradeError(thrown)) throw thrown
    // Only the code is used: the error of fetch may contain the URL, and the URL contains the secret.
    const { code = (thrown as { cause?: { code?: unknown } } | null)?.cause?.code } = (thrown ?? {}) as {
      code?: unknown
    }
    const reason = typeof code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(code) ? ` (${code})` : ''
    throw new SnapTradeError('network', {
      operation,
      status: 502,
      detail: `No response from ${url.origin}${reason}. ${isPrivateHost(url.hostname) ? 'Is the sandbox running?' : 'Can this server reach it?'}`,
    })
  }
}

/**
 * Returns the model in a response. Throws the error in the response, or `invalid_response` if the body is not a JSON
 * model.
 */
export const readResponse = <Name extends OperationName>(
  operation: Name,
  input: OperationInput<Name>,
  received: Received,
  redact: Redactor,
): SnapTradeResponse<OperationOutput<Name>> => {
  const { status, text } = received
  const headers = redact.headers(received.headers)
  const fail = (error: SnapTradeError) => {
    headersOfErrors.set(error, headers)
    return error
  }
  if (status < 200 || status > 299) {
    const body = parse(text, (_, value) => (typeof value === 'string' ? redact.text(value) : value))
    throw fail(errorFromResponse(operation, { status, headers, body }))
  }
  const isPage = /html/i.test(headers.get('content-type') ?? '')
  const data = parse(text) ?? (isPage ? undefined : confirmationOf(operation, input))
  const isList = operations[operation].isList
  if (typeof data === 'object' && data !== null && Array.isArray(data) === isList) {
    try {
      return { status, headers, data: redact.json(data, text) as OperationOutput<Name> }
    } catch {
      throw fail(tooDeep(operation))
    }
  }
  throw fail(
    new SnapTradeError('invalid_response', {
      operation,
      status: 502,
      requestId: headers.get('x-request-id') ?? undefined,
      detail: `SnapTrade responded ${status} with ${headers.get('content-type') ?? 'no content type'} instead of ${isList ? 'a JSON list' : 'a JSON object'}. Check baseUrl, and that no proxy changes the response.`,
    }),
  )
}

const tooLarge = (operation: OperationName, limit: number) =>
  new SnapTradeError('invalid_response', {
    operation,
    status: 502,
    detail: `The response has more than ${limit} bytes (maxResponseSize).`,
  })

/** Returns the error for JSON whose nesting exceeds the call stack. */
export const tooDeep = (operation?: OperationName) =>
  new SnapTradeError('invalid_response', {
    operation,
    status: 502,
    detail: 'The response is nested too deeply to be read.',
  })

const parse = (text: string, reviver?: (key: string, value: unknown) => unknown): unknown => {
  try {
    return JSON.parse(text, reviver)
  } catch {
    return undefined // an HTML page of a proxy, or an empty body
  }
}
