import { isPrivateHost, originOf } from '../../core/origin.js'

/** Schemes that do not open an app, or that execute the URL's content. */
const refused = new Set([
  'http:',
  'https:',
  'javascript:',
  'data:',
  'blob:',
  'file:',
  'about:',
  'ws:',
  'wss:',
])

/**
 * Returns the origin of a URL, including custom schemes (`capacitor://localhost`, `myapp://connected`), for which
 * URL.origin is "null". `undefined` if it has none.
 */
export const originWithScheme = (address: string): string | undefined => {
  if (!URL.canParse(address)) return undefined
  const { protocol, host, origin } = new URL(address)
  if (protocol === 'https:' || protocol === 'http:') return origin
  return refused.has(protocol) || host === '' ? undefined : `${protocol}//${host}`
}

/** Returns whether a string is only an origin and may be listed. Plain http is allowed only for private networks. */
export const isListable = (origin: unknown): origin is string => {
  // A host may contain an asterisk, but it is not a wildcard here.
  if (typeof origin !== 'string' || origin.includes('*') || originWithScheme(origin) !== origin) return false
  return !origin.startsWith('http:') || originOf(origin) === origin
}

/**
 * Returns whether an origin is the site of the request. A proxy may have terminated TLS. `X-Forwarded-Host` is used
 * only on private networks (a phone that opens a development server), because elsewhere any client can set it.
 */
export const isOwnOrigin = (origin: string, request: Request): boolean => {
  if (!URL.canParse(origin)) return false // "null": a sandboxed frame or a file
  const { host, hostname } = new URL(origin)
  const { headers, url } = request
  if (host === new URL(url).host || host === headers.get('host')) return true
  return isPrivateHost(hostname) && host === headers.get('x-forwarded-host')
}
