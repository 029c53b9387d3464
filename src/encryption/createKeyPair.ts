import { invalidKey, RSA_OAEP, webCrypto } from './rsa.js'

/** Parameters of `createKeyPair`. */
export interface CreateKeyPairOptions {
  /** Bits: 2048 (the default) to 8192, a multiple of 8. */
  modulusLength?: number | undefined
}

/**
 * Creates a key pair for encrypted responses: RSA-OAEP with SHA-1, as SnapTrade requires. The private key can be
 * stored in IndexedDB and used, but not exported. `createDeviceKey` creates and stores one. Throws `invalid_input`
 * for fewer than 2048 bits (NIST SP 800-131A), `config_invalid` without Web Crypto.
 *
 * @example
 * const { privateKey, publicKey } = await createKeyPair()
 * const rsaPublicKey = await exportSshPublicKey(publicKey)
 */
export const createKeyPair = async ({
  modulusLength = 2048,
}: CreateKeyPairOptions = {}): Promise<CryptoKeyPair> => {
  if (!(modulusLength >= 2048 && modulusLength <= 8192 && modulusLength % 8 === 0)) {
    throw invalidKey(
      'modulusLength must be 2048 to 8192 bits and a multiple of 8. Shorter keys can be broken.',
    )
  }
  const publicExponent = Uint8Array.of(1, 0, 1)
  return webCrypto().generateKey({ ...RSA_OAEP, modulusLength, publicExponent }, false, [
    'encrypt',
    'decrypt',
  ])
}
