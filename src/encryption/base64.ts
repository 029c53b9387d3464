/** Bytes as base64, with padding (RFC 4648, section 4). */
export const encodeBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

/**
 * The bytes of base64, or undefined. One spelling only: what `atob` forgives (blanks, missing padding, stray last
 * bits) would let a text be changed without its bytes changing.
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
 * Returns the bytes of base64 as backends and people pass it on: with line breaks, without padding, or in the alphabet
 * that is safe in a URL (RFC 4648, section 5). `undefined` for anything else.
 */
export const readBase64 = (text: unknown): Uint8Array<ArrayBuffer> | undefined => {
  if (typeof text !== 'string') return undefined
  const bare = text.replace(/\s+/g, '').replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/')
  return decodeBase64(bare.padEnd(Math.ceil(bare.length / 4) * 4, '='))
}

/** Bytes as JSON Web Keys write them: without padding, and safe in a URL (RFC 4648, section 5). */
export const encodeBase64Url = (bytes: Uint8Array): string =>
  encodeBase64(bytes).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_')

/** The bytes of base64url, of a key that Web Crypto wrote. */
export const decodeBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  )
