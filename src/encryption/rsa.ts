import { SnapTradeError } from '../core/errors.js'

/**
 * What SnapTrade encrypts its shared keys with: RSAES-PKCS1-OAEP with SHA-1 (RFC 8017, section 7.1), the default of
 * the library it uses. It is the protocol's choice; OAEP does not lean on what SHA-1 lacks.
 */
export const RSA_OAEP = { name: 'RSA-OAEP', hash: 'SHA-1' } as const

/** Bits. Shorter keys of former times are still read (1024 bits), but no new ones are made. */
export const SHORTEST_KEY = 1024

/** The platform's cryptography. Throws `config_invalid` where there is none: on pages that are not secure. */
export const webCrypto = (): SubtleCrypto => {
  if (globalThis.crypto?.subtle) return crypto.subtle
  throw new SnapTradeError('config_invalid', {
    detail: 'There is no Web Crypto here: browsers have it on https: pages and on localhost only.',
  })
}

/** The error of a key that cannot be used. Never with a part of the key. */
export const invalidKey = (detail: string, cause?: unknown): SnapTradeError =>
  new SnapTradeError('invalid_input', { detail, cause })

/** Whether a key is one half of a pair for encrypted answers. */
export const isRsaKey = (key: unknown, type: 'private' | 'public'): key is CryptoKey => {
  const { algorithm, type: own } = (key ?? {}) as Partial<CryptoKey>
  const { name, hash } = (algorithm ?? {}) as Partial<RsaHashedKeyAlgorithm>
  return own === type && name === RSA_OAEP.name && hash?.name === RSA_OAEP.hash
}
