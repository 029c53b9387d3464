import { SnapTradeError } from '../core/errors.js'
import type { EncryptedResponse } from '../core/models.js'
import { readBase64 } from './base64.js'
import { decryptOcb } from './ocb/ocb.js'
import { invalidKey, isRsaKey, RSA_OAEP, webCrypto } from './rsa.js'

/**
 * Decrypts a SnapTrade response with the user's private key and returns the parsed JSON, or a plain JWT as a string.
 * The hooks decrypt automatically. Throws `decryption_failed`, without any content, for another key or a modified
 * response, and `invalid_input` for a key that is not from `createKeyPair` or `importPrivateKey`.
 *
 * @example
 * const link = await decryptResponse<{ redirectURI: string }>(response, privateKey)
 */
export const decryptResponse = async <Message = unknown>(
  response: EncryptedResponse,
  privateKey: CryptoKey,
): Promise<Message> => {
  if (!isRsaKey(privateKey, 'private'))
    throw invalidKey('The key is not a private key for RSA-OAEP with SHA-1.')
  const { sharedKey, cipherText, tag, nonce } = readResponse(response)
  const key = await webCrypto()
    .decrypt(RSA_OAEP.name, privateKey, sharedKey)
    .catch((cause) => {
      throw failed('The response is encrypted for another key, or its shared key was modified.', cause)
    })
  const plainText = decryptMessage({ key: new Uint8Array(key), nonce }, { cipherText, tag })
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(plainText)
    return (isJwt(text) ? text : JSON.parse(text)) as Message
  } catch {
    // Without a cause: a parser's error quotes the text.
    throw failed('The message is not JSON.')
  }
}

const readResponse = (response: EncryptedResponse) => {
  const { encryptedSharedKey, encryptedMessageData } = response ?? {}
  const { encryptedMessage, tag, nonce } = encryptedMessageData ?? {}
  const [sharedKey, cipherText, ...rest] = [encryptedSharedKey, encryptedMessage, tag, nonce].map(readBase64)
  if (!sharedKey || !cipherText || !rest[0] || !rest[1]) {
    throw failed('An encrypted response has encryptedSharedKey and encryptedMessageData, both in base64.')
  }
  return { sharedKey, cipherText, tag: rest[0], nonce: rest[1] }
}

/**
 * PyCryptodome before 3.16 drops the last byte of a 15-byte nonce, which is its default length. The tag shows which
 * of the two nonces was used. https://www.pycryptodome.org/src/changelog
 */
const OLD_PYCRYPTODOME_NONCE_LENGTH = 14

const decryptMessage: typeof decryptOcb = (parameters, message) => {
  try {
    return decryptOcb(parameters, message)
  } catch (cause) {
    const nonce = parameters.nonce.subarray(0, OLD_PYCRYPTODOME_NONCE_LENGTH)
    if (parameters.nonce.length > nonce.length) return decryptMessage({ ...parameters, nonce }, message)
    // Lengths that AES-OCB does not allow are an error of the response, not of the caller.
    throw failed('The message does not match its tag: it was modified in transit.', cause)
  }
}

/** Three parts in base64url (RFC 7515, section 7.1). This is never valid JSON. */
const isJwt = (text: string) => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text) && text.startsWith('ey')

const failed = (detail: string, cause?: unknown) => new SnapTradeError('decryption_failed', { detail, cause })
