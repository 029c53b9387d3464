import type { EncryptedResponse } from '../core/models.js'
import { encodeBase64 } from './base64.js'
import { encryptOcb } from './ocb/ocb.js'
import { invalidKey, isRsaKey, RSA_OAEP, webCrypto } from './rsa.js'

/**
 * Encrypts a value as SnapTrade encrypts its responses, for the sandbox and for tests. Each call uses a new shared
 * key and nonce. Throws `invalid_input` for a key that is not from `createKeyPair` or `parseSshPublicKey`.
 *
 * @example
 * const response = await encryptResponse({ jwt: 'a.b.c' }, await parseSshPublicKey(rsaPublicKey))
 */
export const encryptResponse = async (value: unknown, publicKey: CryptoKey): Promise<EncryptedResponse> => {
  if (!isRsaKey(publicKey, 'public')) throw invalidKey('The key is not a public key for RSA-OAEP with SHA-1.')
  const encoder = new TextEncoder()
  // The shared key is a text whose bytes are the AES key: 24 random bytes are 32 characters of base64.
  const key = encoder.encode(encodeBase64(crypto.getRandomValues(new Uint8Array(24))))
  const nonce = crypto.getRandomValues(new Uint8Array(15))
  const { cipherText, tag } = encryptOcb({ key, nonce }, encoder.encode(JSON.stringify(value)))
  const sharedKey = await webCrypto().encrypt(RSA_OAEP.name, publicKey, key)
  return {
    encryptedSharedKey: encodeBase64(new Uint8Array(sharedKey)),
    encryptedMessageData: {
      encryptedMessage: encodeBase64(cipherText),
      tag: encodeBase64(tag),
      nonce: encodeBase64(nonce),
    },
  }
}
