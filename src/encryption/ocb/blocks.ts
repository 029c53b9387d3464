/** Bytes per AES block. */
export const BLOCK = 16

/** Returns the words of bytes that have their own buffer. The result of XOR does not depend on the byte order. */
export const wordsOf = ({ buffer }: Uint8Array): Uint32Array => new Uint32Array(buffer)

/**
 * Returns a copy of all complete blocks. `slice` is not used, because in some subclasses of `Uint8Array` it returns a
 * view.
 */
export const wholeBlocksOf = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(bytes.subarray(0, bytes.length - (bytes.length % BLOCK)))

/** XORs as many words as the target has into it. */
export const xorInto = (target: Uint32Array, words: Uint32Array): void => {
  for (let at = 0; at < target.length; at++) {
    target[at] = (target[at] as number) ^ (words[at] as number)
  }
}

/** Returns the XOR of all complete blocks. */
export const sumOf = (words: Uint32Array): Uint32Array => {
  const sum = new Uint32Array(4)
  for (let at = 0; at < words.length; at++) sum[at % 4] = (sum[at % 4] as number) ^ (words[at] as number)
  return sum
}

/**
 * Returns an incomplete last block with its padding: a one bit followed by zeros (RFC 7253, sections 4.1 and 4.2).
 */
export const padded = (tail: Uint8Array): Uint32Array => {
  const block = new Uint8Array(BLOCK)
  block.set(tail)
  block[tail.length] = 0x80
  return wordsOf(block)
}

/** Doubles a block in GF(2^128), with a mask instead of a branch on secret data (RFC 7253, section 2: double). */
export const double = (block: Uint8Array): Uint8Array => {
  const doubled = new Uint8Array(BLOCK)
  let carry = 0
  for (let at = BLOCK - 1; at >= 0; at--) {
    const byte = block[at] as number
    doubled[at] = (byte << 1) | carry
    carry = byte >> 7
  }
  doubled[BLOCK - 1] = (doubled[BLOCK - 1] as number) ^ (-carry & 0x87)
  return doubled
}
