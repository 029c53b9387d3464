import { BLOCK, padded, sumOf, wholeBlocksOf, wordsOf, xorInto } from './blocks.js'
import { hash } from './hash.js'
import { createOcbKey } from './ocbKey.js'
import { firstOffset, takeOffsets } from './offsets.js'
import type { OcbParameters } from './parameters.js'

/** The encrypted or decrypted message, and its tag. */
export interface Transformed {
  text: Uint8Array<ArrayBuffer>
  tag: Uint8Array<ArrayBuffer>
}

/**
 * Encrypts or decrypts a message (RFC 7253, sections 4.2 and 4.3). The two directions differ only in the direction of
 * the cipher.
 */
export const transform = (
  { key, nonce, associatedData = new Uint8Array(), tagLength = 16 }: OcbParameters,
  input: Uint8Array,
  direction: 'encipher' | 'decipher',
): Transformed => {
  const ocb = createOcbKey(key)
  const offset = firstOffset(ocb, nonce, tagLength)
  const masked = wholeBlocksOf(input)
  const { length } = masked
  const offsets = takeOffsets(ocb, offset, length / BLOCK)
  const checksum = sumOf(wordsOf(masked))
  xorInto(wordsOf(masked), offsets)
  const blocks = ocb[direction](masked)
  xorInto(wordsOf(blocks), offsets)
  // The checksum is always that of the plain text.
  if (direction === 'decipher') checksum.set(sumOf(wordsOf(blocks)))

  const text = new Uint8Array(input.length)
  text.set(blocks)
  if (length < input.length) {
    xorInto(offset, ocb.star)
    const pad = ocb.encipher(bytesOf(offset))
    for (let at = length; at < input.length; at++) {
      text[at] = (input[at] as number) ^ (pad[at - length] as number)
    }
    xorInto(checksum, padded((direction === 'encipher' ? input : text).subarray(length)))
  }

  xorInto(checksum, offset)
  xorInto(checksum, ocb.dollar)
  const tag = wordsOf(ocb.encipher(bytesOf(checksum)))
  xorInto(tag, hash(ocb, associatedData))
  return { text, tag: bytesOf(tag).slice(0, tagLength) }
}

const bytesOf = ({ buffer }: Uint32Array) => new Uint8Array(buffer as ArrayBuffer)
