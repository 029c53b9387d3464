import { SnapTradeError } from '../core/errors.js'
import type { EncryptedResponse } from '../core/models.js'
import { readBase64 } from './base64.js'
import { decryptOcb } from './ocb/ocb.js'
import { invalidKey, isRsaKey, RSA_OAEP, webCrypto } from './rsa.js'

/**
 * Decrypts an answer of SnapTrade with the private key whose public half the user was registered with. The hooks do
 * it by themselves; this is for those who call SnapTrade in other ways. Answers with the parsed JSON; a JWT that
 * stands there bare counts as a text.
 * Throws `decryption_failed` when the key is another one or anything was changed, with nothing of the message;
 * `invalid_input` for a key that is not one of `createKeyPair` or `importPrivateKey`.
 *
 * @example
 * const link = await decryptResponse<{ redirectURI: string }>(response, privateKey)
 */
export const decryptResponse = async <Message = unknown>(
  response: EncryptedResponse,
  privateKey: CryptoKey,
): Promise<Message> => {
  if (!isRsaKey(privateKey, 'private')) throw invalidKey('That is no private key for RSA-OAEP with SHA-1.')
  const { sharedKey, cipherText, tag, nonce } = readResponse(response)
  const key = await webCrypto()
    .decrypt(RSA_OAEP.name, privateKey, sharedKey)
    .catch((cause) => {
      throw failed('The answer is encrypted for another key, or its shared key was changed.', cause)
    })
  const plainText = decryptMessage({ key: new Uint8Array(key), nonce }, { cipherText, tag })
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(plainText)
    return (isJwt(text) ? text : JSON.parse(text)) as Message
  } catch {
    // Without a cause: what a parser says quotes the text.
    throw failed('The message is no JSON.')
  }
}

const readResponse = (response: EncryptedResponse) => {
  const { encryptedSharedKey, encryptedMessageData } = response ?? {}
  const { encryptedMessage, tag, nonce } = encryptedMessageData ?? {}
  const [sharedKey, cipherText, ...rest] = [encryptedSharedKey, encryptedMessage, tag, nonce].map(readBase64)
  if (!sharedKey || !cipherText || !rest[0] || !rest[1]) {
    throw failed('An encrypted answer has encryptedSharedKey and encryptedMessageData, all of it base64.')
  }
  return { sharedKey, cipherText, tag: rest[0], nonce: rest[1] }
}

/**
 * PyCryptodome before 3.16 leaves out the last byte of a nonce of 15, which is its default. The tag decides which of the
 * two it was. https://www.pycryptodome.org/src/changelog
 */
const PYCRYPTODOME_NONCE = 14

const decryptMessage: typeof decryptOcb = (parameters, message) => {
  try {
    return decryptOcb(parameters, message)
  } catch (cause) {
    const nonce = parameters.nonce.subarray(0, PYCRYPTODOME_NONCE)
    if (parameters.nonce.length > nonce.length) return decryptMessage({ ...parameters, nonce }, message)
    // Lengths that AES-OCB does not have are the answer's here, not the caller's.
    throw failed('The message does not fit its tag: it was changed on the way.', cause)
  }
}

/** Three parts of base64url (RFC 7515, section 7.1): never JSON. */
const isJwt = (text: string) => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text) && text.startsWith('ey')

const failed = (detail: string, cause?: unknown) => new SnapTradeError('decryption_failed', { detail, cause })
