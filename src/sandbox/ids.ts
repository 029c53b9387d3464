/** Four 32-bit hashes of a text (FNV-1a with four offsets): unique enough for fixtures, but not secret. */
const hashes = (text: string): number[] =>
  [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((offset) => {
    let hash = offset
    for (const character of text) {
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
    }
    hash ^= hash >>> 15
    return Math.imul(hash, 0x2c1b3c6d) >>> 0
  })

/** Returns a number from 0 to `below - 1` that is always the same for the same text. */
export const numberFrom = (text: string, below: number): number => (hashes(text)[0] ?? 0) % below

/** Returns a UUID that is always the same for the same text. */
export const uuidFrom = (text: string): string => {
  const hex = hashes(text)
    .map((hash) => hash.toString(16).padStart(8, '0'))
    .join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** Returns random bytes as base64, for tokens and keys that cannot be guessed. */
export const randomToken = (bytes: number): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(bytes))))

export const isUuid = (text: string): boolean =>
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(text)
