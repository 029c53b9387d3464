import type { Dispatcher } from './dispatcher.js'
import type { BodyLimit, SignedRequest } from './exchange.js'
import { collectBytes, readBytes } from './readBytes.js'

/**
 * Sends a request with the dispatcher of Node's `fetch`. It is the same HTTP client, without the objects that `fetch`
 * creates for each request (a Request, a Response, two streams), which cost more CPU than the rest of a request.
 */
export const dispatch = async (
  dispatcher: Dispatcher,
  { url, method, headers, body, signal }: SignedRequest,
  limit: BodyLimit,
) => {
  const response = await dispatcher.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method,
    headers: { ...headers, ...likeFetch },
    body,
    signal,
    maxRedirections: 0,
  })
  const received = toHeaders(response.headers)
  const collected = collectBytes(limit.bytes, limit.tooLarge)
  // Leaving the loop closes the connection.
  for await (const chunk of response.body) collected.add(chunk)
  const bytes = collected.end()
  return {
    status: response.statusCode,
    headers: received,
    bytes: received.get('content-encoding') === 'gzip' ? await unzip(bytes, limit) : bytes,
  }
}

/** Headers that `fetch` adds. Some firewalls reject a request without a user agent. */
const likeFetch = { 'user-agent': 'node', 'accept-encoding': 'gzip' }

const toHeaders = (fields: Record<string, string | string[] | undefined>) => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(fields)) {
    for (const item of typeof value === 'string' ? [value] : (value ?? [])) {
      // Node decodes values as UTF-8, but `Headers` throws for a character above U+00FF.
      if (/^[\t\x20-\x7e\x80-\xff]*$/.test(item)) headers.append(name, item)
    }
  }
  return headers
}

const unzip = (bytes: Uint8Array, { bytes: most, tooLarge }: BodyLimit) =>
  readBytes(
    new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip')),
    most,
    tooLarge,
  )
