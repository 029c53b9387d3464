import { BLOCK, padded, sumOf, wholeBlocksOf, wordsOf, xorInto } from './blocks.js'
import type { OcbKey } from './ocbKey.js'
import { takeOffsets } from './offsets.js'

/** Returns the part of the tag for the associated data (RFC 7253, section 4.1: HASH). */
export const hash = (key: OcbKey, data: Uint8Array): Uint32Array => {
  const offset = new Uint32Array(4)
  const blocks = wholeBlocksOf(data)
  xorInto(wordsOf(blocks), takeOffsets(key, offset, blocks.length / BLOCK))
  const sum = sumOf(wordsOf(key.encipher(blocks)))
  if (data.length === blocks.length) return sum
  const last = padded(data.subarray(blocks.length))
  xorInto(offset, key.star)
  xorInto(last, offset)
  xorInto(sum, wordsOf(key.encipher(new Uint8Array(last.buffer))))
  return sum
}
