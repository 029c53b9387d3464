import { SnapTradeError } from '../../core/errors.js'
import type { Bytes } from '../bytes.js'
import { equalBytes } from './equalBytes.js'
import { checkOcbParameters, type OcbParameters } from './parameters.js'
import { transform } from './transform.js'

/** A message encrypted with AES-OCB, and its tag. */
export interface OcbMessage {
  /** Has the length of the plain text. */
  cipherText: Bytes
  tag: Bytes
}

/**
 * Encrypts with AES in OCB mode (OCB3, RFC 7253), which Web Crypto does not support. Throws `invalid_input` for
 * lengths that AES-OCB does not allow.
 *
 * @example
 * const key = crypto.getRandomValues(new Uint8Array(32))
 * const nonce = crypto.getRandomValues(new Uint8Array(15))
 * const { cipherText, tag } = encryptOcb({ key, nonce }, new TextEncoder().encode('hello'))
 */
export const encryptOcb = (parameters: OcbParameters, plainText: Uint8Array): OcbMessage => {
  checkOcbParameters(parameters)
  const { text, tag } = transform(parameters, plainText, 'encipher')
  return { cipherText: text, tag }
}

/**
 * Decrypts AES-OCB. Checks the tag before it returns any byte; `tagLength` (bytes) requires a length, else the tag's
 * own is used. Throws `decryption_failed` if anything was modified or the key is wrong, `invalid_input` for lengths
 * that AES-OCB does not allow.
 *
 * @example
 * const { cipherText, tag } = encryptOcb({ key, nonce }, plainText)
 * const same = decryptOcb({ key, nonce }, { cipherText, tag })
 */
export const decryptOcb = (
  parameters: OcbParameters,
  { cipherText, tag }: { cipherText: Uint8Array; tag: Uint8Array },
): Bytes => {
  const complete = { ...parameters, tagLength: parameters.tagLength ?? tag.length }
  checkOcbParameters(complete)
  const transformed = transform(complete, cipherText, 'decipher')
  if (equalBytes(transformed.tag, tag)) return transformed.text
  transformed.text.fill(0)
  throw new SnapTradeError('decryption_failed', {
    detail: 'The message does not match its tag: it was modified in transit, or is for another key.',
  })
}
