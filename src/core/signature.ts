/**
 * SnapTrade's request signature: base64(HMAC-SHA256(key, payload)), where the key is `encodeURI(consumerKey)`
 * and the payload is canonical JSON of what is sent. Read from SnapTrade's own TypeScript SDK.
 */

/** What a signature covers. */
export interface SignedContent {
  /** The JSON body; `null` when there is none or it would be `{}`. */
  content: unknown
  /** The request path, with `/api/v1` where the address has it. */
  path: string
  /** The query string exactly as sent, without `?`. */
  query: string
}

/** JSON with keys sorted at every level and no white space. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`
}

const encoder = new TextEncoder()

/** The consumer key in the form in which it signs. Import it once: it is the slow half. */
export const importConsumerKey = (consumerKey: string): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    'raw',
    encoder.encode(encodeURI(consumerKey)),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign', 'verify'],
  )

/** The text that a signature covers. */
export const signedText = ({ content, path, query }: SignedContent): string => {
  const isEmpty = typeof content === 'object' && content !== null && Object.keys(content).length === 0
  return canonicalJson({ content: isEmpty ? null : (content ?? null), path, query })
}

const payload = (content: SignedContent) => encoder.encode(signedText(content))

/** The value of the `Signature` header. */
export const signContent = async (key: CryptoKey, content: SignedContent): Promise<string> => {
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, payload(content)))
  return btoa(String.fromCharCode(...bytes))
}

/** Whether a `Signature` header is right. Compared by Web Crypto itself, in constant time. */
export const verifySignature = async (key: CryptoKey, signature: string, content: SignedContent) => {
  try {
    const bytes = Uint8Array.from(atob(signature), (character) => character.charCodeAt(0))
    return await crypto.subtle.verify('HMAC', key, bytes, payload(content))
  } catch {
    return false // not base64
  }
}
