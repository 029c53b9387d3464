import { SnapTradeError } from '../core/errors.js'

/**
 * SnapTrade encrypts its shared keys with RSAES-PKCS1-OAEP and SHA-1 (RFC 8017, section 7.1), the default of its
 * library. The protocol requires SHA-1; the security of OAEP does not depend on its collision resistance.
 */
export const RSA_OAEP = { name: 'RSA-OAEP', hash: 'SHA-1' } as const

/** Bits. Existing keys of 1024 bits can be imported, but not created. */
export const SHORTEST_KEY = 1024

/** Returns Web Crypto. Throws `config_invalid` if it is not available, as on insecure pages. */
export const webCrypto = (): SubtleCrypto => {
  if (globalThis.crypto?.subtle) return crypto.subtle
  throw new SnapTradeError('config_invalid', {
    detail: 'Web Crypto is not available. Browsers provide it only on https: pages and on localhost.',
  })
}

/** Returns the error for a key that cannot be used. It never contains a part of the key. */
export const invalidKey = (detail: string, cause?: unknown): SnapTradeError =>
  new SnapTradeError('invalid_input', { detail, cause })

/** Returns whether a key is a private or public key for encrypted responses. */
export const isRsaKey = (key: unknown, type: 'private' | 'public'): key is CryptoKey => {
  const { algorithm, type: own } = (key ?? {}) as Partial<CryptoKey>
  const { name, hash } = (algorithm ?? {}) as Partial<RsaHashedKeyAlgorithm>
  return own === type && name === RSA_OAEP.name && hash?.name === RSA_OAEP.hash
}
