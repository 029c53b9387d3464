import { BLOCK, wordsOf, xorInto } from './blocks.js'
import type { OcbKey } from './ocbKey.js'

/**
 * Returns Offset_0 for the nonce and the tag's length in bytes (RFC 7253, section 4.2: nonce-dependent variables). It
 * branches only on the nonce, which is not secret.
 */
export const firstOffset = (key: OcbKey, nonce: Uint8Array, tagLength: number): Uint32Array => {
  const block = new Uint8Array(BLOCK)
  block.set(nonce, BLOCK - nonce.length)
  block[BLOCK - 1 - nonce.length] = 1
  block[0] = (block[0] as number) | (((tagLength * 8) % 128) << 1)
  const bottom = (block[BLOCK - 1] as number) & 0x3f
  block[BLOCK - 1] = (block[BLOCK - 1] as number) & 0xc0

  const top = key.encipher(block)
  const stretch = new Uint8Array(BLOCK + 8)
  stretch.set(top)
  for (let at = 0; at < 8; at++) stretch[BLOCK + at] = (top[at] as number) ^ (top[at + 1] as number)

  const [bytes, bits] = [bottom >> 3, bottom & 7]
  const offset = new Uint8Array(BLOCK)
  for (let at = 0; at < BLOCK; at++) {
    // Uses at most 23 of the 24 bytes and one bit shift, because bottom is less than 64.
    const pair = ((stretch[at + bytes] as number) << 8) | (stretch[at + bytes + 1] as number)
    offset[at] = (pair << bits) >> 8
  }
  return wordsOf(offset)
}

/** Returns how often a number is divisible by 2. */
const twosIn = (number: number): number => 31 - Math.clz32(number & -number)

/** Returns Offset_1 to Offset_count in one array, and sets the given offset to the last of them. */
export const takeOffsets = (key: OcbKey, offset: Uint32Array, count: number): Uint32Array => {
  const offsets = new Uint32Array(count * 4)
  for (let block = 1; block <= count; block++) {
    xorInto(offset, key.at(twosIn(block)))
    offsets.set(offset, (block - 1) * 4)
  }
  return offsets
}
