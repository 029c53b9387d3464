import { ecb } from '@noble/ciphers/aes.js'
import { BLOCK, double, wordsOf } from './blocks.js'

/** An AES key and the blocks that OCB derives from it (RFC 7253, section 4.1: the key-dependent variables). */
export interface OcbKey {
  /** Encrypts each complete block on its own. */
  encipher(blocks: Uint8Array): Uint8Array
  decipher(blocks: Uint8Array): Uint8Array
  /** L_*, for an incomplete last block. */
  readonly star: Uint32Array
  /** L_$, for the tag. */
  readonly dollar: Uint32Array
  /** L_0, L_1 and so on. */
  at(index: number): Uint32Array
}

/** Prepares a key of 16, 24 or 32 bytes. */
export const createOcbKey = (key: Uint8Array): OcbKey => {
  // A new cipher per call, because the library allows only one encryption per instance.
  const aes = () => ecb(key, { disablePadding: true })
  const encipher = (blocks: Uint8Array) => aes().encrypt(blocks)
  const star = encipher(new Uint8Array(BLOCK))
  const dollar = double(star)
  let last = double(dollar)
  const table = [wordsOf(last)]
  return {
    encipher,
    decipher: (blocks) => aes().decrypt(blocks),
    star: wordsOf(star),
    dollar: wordsOf(dollar),
    at(index) {
      while (table.length <= index) {
        last = double(last)
        table.push(wordsOf(last))
      }
      return table[index] as Uint32Array
    },
  }
}
