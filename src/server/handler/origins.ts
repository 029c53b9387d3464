import { isPrivateHost, originOf } from '../../core/origin.js'

/** Schemes that lead to no app, or run what the address holds. */
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
 * Returns the origin of an address, also of an app's own scheme (`capacitor://localhost`, `myapp://connected`), for
 * which URL.origin is "null". `undefined` if it has none.
 */
export const originWithScheme = (address: string): string | undefined => {
  if (!URL.canParse(address)) return undefined
  const { protocol, host, origin } = new URL(address)
  if (protocol === 'https:' || protocol === 'http:') return origin
  return refused.has(protocol) || host === '' ? undefined : `${protocol}//${host}`
}

/** Whether a text is an origin and nothing else, and may be listed: plain http only in private networks. */
export const isListable = (origin: unknown): origin is string => {
  // A host may have a star, but nothing here would take it for all subdomains.
  if (typeof origin !== 'string' || origin.includes('*') || originWithScheme(origin) !== origin) return false
  return !origin.startsWith('http:') || originOf(origin) === origin
}

/**
 * Whether an origin is the site that a request was sent to. A proxy in front may have ended TLS. `X-Forwarded-Host`
 * counts in private networks alone (a phone that looks at a development server): elsewhere anyone can write it.
 */
export const isOwnOrigin = (origin: string, request: Request): boolean => {
  if (!URL.canParse(origin)) return false // "null": a sandboxed frame, a file
  const { host, hostname } = new URL(origin)
  const { headers, url } = request
  if (host === new URL(url).host || host === headers.get('host')) return true
  return isPrivateHost(hostname) && host === headers.get('x-forwarded-host')
}
