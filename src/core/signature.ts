/**
 * SnapTrade's request signature: base64(HMAC-SHA256(key, payload)). The key is `encodeURI(consumerKey)`, the payload
 * is canonical JSON of the request. Source: SnapTrade's own TypeScript SDK.
 */

/** The signed parts of a request. */
export interface SignedContent {
  /** The JSON body. `null` without a body, or if it is `{}`. */
  content: unknown
  /** The request path, including `/api/v1` if the URL has it. */
  path: string
  /** The query string exactly as it is sent, without `?`. */
  query: string
}

/** Returns JSON with keys sorted at every level and no white space. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`
}

const encoder = new TextEncoder()

/**
 * Imports the consumer key for signing. Call it once and keep the result: the import takes longer than a signature.
 */
export const importConsumerKey = (consumerKey: string): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    'raw',
    encoder.encode(encodeURI(consumerKey)),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign', 'verify'],
  )

/** Returns the text to sign. */
export const signedText = ({ content, path, query }: SignedContent): string => {
  const isEmpty = typeof content === 'object' && content !== null && Object.keys(content).length === 0
  return canonicalJson({ content: isEmpty ? null : (content ?? null), path, query })
}

const payload = (content: SignedContent) => encoder.encode(signedText(content))

/** Returns the value of the `Signature` header. */
export const signContent = async (key: CryptoKey, content: SignedContent): Promise<string> => {
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, payload(content)))
  return btoa(String.fromCharCode(...bytes))
}

/** Returns whether a `Signature` header is correct. Web Crypto compares in constant time. */
export const verifySignature = async (key: CryptoKey, signature: string, content: SignedContent) => {
  try {
    const bytes = Uint8Array.from(atob(signature), (character) => character.charCodeAt(0))
    return await crypto.subtle.verify('HMAC', key, bytes, payload(content))
  } catch {
    return false // not base64
  }
}
