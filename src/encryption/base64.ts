/** Returns bytes as base64 with padding (RFC 4648, section 4). */
export const encodeBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

/**
 * Returns the bytes of base64, or `undefined` if it is not valid. Strict: the variants that `atob` accepts (blanks,
 * missing padding, stray last bits) would allow several texts for the same bytes.
 */
export const decodeBase64 = (text: unknown): Uint8Array<ArrayBuffer> | undefined => {
  if (typeof text !== 'string') return undefined
  try {
    const binary = atob(text)
    return btoa(binary) === text ? Uint8Array.from(binary, (character) => character.charCodeAt(0)) : undefined
  } catch {
    return undefined
  }
}

/**
 * Returns the bytes of base64 in the variants that backends and people use: with line breaks, without padding, or in
 * the URL-safe alphabet (RFC 4648, section 5). `undefined` for anything else.
 */
export const readBase64 = (text: unknown): Uint8Array<ArrayBuffer> | undefined => {
  if (typeof text !== 'string') return undefined
  const bare = text.replace(/\s+/g, '').replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/')
  return decodeBase64(bare.padEnd(Math.ceil(bare.length / 4) * 4, '='))
}

/** Returns bytes as in JSON Web Keys: URL-safe base64 without padding (RFC 4648, section 5). */
export const encodeBase64Url = (bytes: Uint8Array): string =>
  encodeBase64(bytes).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_')

/** Returns the bytes of base64url from a key that Web Crypto exported. */
export const decodeBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  )
