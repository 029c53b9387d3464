/** Bytes of an AES block. */
export const BLOCK = 16

/** The words of bytes that have a buffer of their own: exclusive-or does not mind the machine's byte order. */
export const wordsOf = ({ buffer }: Uint8Array): Uint32Array => new Uint32Array(buffer)

/** A copy of all whole blocks. Not by `slice`: some subclasses of arrays of bytes give a view, and no copy. */
export const wholeBlocksOf = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(bytes.subarray(0, bytes.length - (bytes.length % BLOCK)))

/** Exclusive-or of as many words as the target has. */
export const xorInto = (target: Uint32Array, words: Uint32Array): void => {
  for (let at = 0; at < target.length; at++) {
    target[at] = (target[at] as number) ^ (words[at] as number)
  }
}

/** Exclusive-or of all whole blocks. */
export const sumOf = (words: Uint32Array): Uint32Array => {
  const sum = new Uint32Array(4)
  for (let at = 0; at < words.length; at++) sum[at % 4] = (sum[at % 4] as number) ^ (words[at] as number)
  return sum
}

/** A last block that is not whole: a one and zeros behind it (RFC 7253, sections 4.1 and 4.2). */
export const padded = (tail: Uint8Array): Uint32Array => {
  const block = new Uint8Array(BLOCK)
  block.set(tail)
  block[tail.length] = 0x80
  return wordsOf(block)
}

/** Times x in GF(2^128), with a mask in place of a branch on what the block holds (RFC 7253, section 2: double). */
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
