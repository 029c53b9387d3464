import { dispatch } from './dispatch.js'
import { findDispatcher } from './dispatcher.js'
import { readBytes } from './readBytes.js'

/** A signed request to SnapTrade. */
export interface SignedRequest {
  /** Contains the user's secret. */
  url: URL
  method: string
  headers: Record<string, string>
  body: string | undefined
  signal: AbortSignal
}

/** A response with its whole body. */
export interface Received {
  status: number
  headers: Headers
  text: string
}

/** The maximum bytes of a body, and the error for more. */
export interface BodyLimit {
  bytes: number
  tooLarge: () => Error
}

const decoder = new TextDecoder()

/**
 * Sends a request and reads the whole response. Does not follow redirects, which would send the user's secret to
 * another host. `own` is the app's `fetch`.
 */
export const exchange = async (
  own: typeof fetch | undefined,
  request: SignedRequest,
  limit: BodyLimit,
): Promise<Received> => {
  const dispatcher = own ? undefined : findDispatcher()
  const { status, headers, bytes } = await (dispatcher
    ? dispatch(dispatcher, request, limit)
    : viaFetch(own ?? fetch, request, limit))
  return { status, headers, text: bytes ? decoder.decode(bytes) : '' }
}

const viaFetch = async (
  send: typeof fetch,
  { url, method, headers, body, signal }: SignedRequest,
  { bytes: most, tooLarge }: BodyLimit,
) => {
  const init: RequestInit = { method, headers, redirect: 'manual', signal }
  const response = await send(url.href, body === undefined ? init : { ...init, body })
  const bytes = response.body && (await readBytes(response.body, most, tooLarge))
  return { status: response.status, headers: response.headers, bytes }
}
