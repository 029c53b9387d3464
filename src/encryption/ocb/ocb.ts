import { SnapTradeError } from '../../core/errors.js'
import type { Bytes } from '../bytes.js'
import { equalBytes } from './equalBytes.js'
import { checkOcbParameters, type OcbParameters } from './parameters.js'
import { transform } from './transform.js'

/** A message encrypted with AES-OCB, and its tag. */
export interface OcbMessage {
  /** As long as the plain text. */
  cipherText: Bytes
  tag: Bytes
}

/**
 * Encrypts with AES in OCB mode (OCB3, RFC 7253), which Web Crypto does not have.
 * Throws `invalid_input` for lengths that it does not have.
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
 * Decrypts what `encryptOcb` made, or anyone else's AES-OCB. The tag is checked before a byte is handed out; its
 * length is the tag's own, unless `tagLength` says which one is wanted.
 * Throws `decryption_failed` when anything was changed or the key is another one, `invalid_input` for lengths that
 * AES-OCB does not have.
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
    detail: 'The message does not fit its tag: it was changed on the way, or is for another key.',
  })
}
