import { ecb } from '@noble/ciphers/aes.js'
import { BLOCK, double, wordsOf } from './blocks.js'

/** An AES key with the blocks that OCB makes of it (RFC 7253, section 4.1: the key-dependent variables). */
export interface OcbKey {
  /** Enciphers whole blocks, each for itself. */
  encipher(blocks: Uint8Array): Uint8Array
  decipher(blocks: Uint8Array): Uint8Array
  /** L_*, for a last block that is not whole. */
  readonly star: Uint32Array
  /** L_$, for the tag. */
  readonly dollar: Uint32Array
  /** L_0, L_1 and so on. */
  at(index: number): Uint32Array
}

/** Prepares a key of 16, 24 or 32 bytes. */
export const createOcbKey = (key: Uint8Array): OcbKey => {
  // One for each call: the library enciphers once and no more with what it makes, even where no nonce repeats.
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
