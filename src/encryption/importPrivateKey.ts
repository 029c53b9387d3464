import { isSnapTradeError } from '../core/errors.js'
import { wrapPkcs1 } from './der.js'
import { readOpenSshKey } from './openSshPrivateKey.js'
import { type PemBlock, readPrivatePem } from './pem.js'
import { plainKeyText } from './plainKeyText.js'
import { invalidKey, RSA_OAEP, SHORTEST_KEY, webCrypto } from './rsa.js'

/**
 * Imports an existing private key of 1024 bits or more, which cannot be exported again: a PEM file (PKCS #8, PKCS #1 or
 * OpenSSH), or a JSON Web Key, parsed or as text. Accepts the forms of environment variables, such as base64 or `\n` as two
 * characters. Throws `invalid_input` for other keys and for a key with a passphrase, without quoting the key.
 *
 * @example
 * const privateKey = await importPrivateKey(await file.text())
 */
export const importPrivateKey = async (key: string | JsonWebKey): Promise<CryptoKey> => {
  try {
    const imported = typeof key === 'string' ? await importText(plainKeyText(key)) : await importJwk(key)
    const { modulusLength } = imported.algorithm as RsaHashedKeyAlgorithm
    if (modulusLength >= SHORTEST_KEY) return imported
    throw invalidKey(`The key has ${modulusLength} bits. It needs at least ${SHORTEST_KEY}.`)
  } catch (error) {
    if (isSnapTradeError(error)) throw error
    // Without a cause: its message may quote the key.
    throw invalidKey('The private key is damaged or is not an RSA key.')
  }
}

const importText = (text: string) =>
  text.startsWith('{') ? importJwk(JSON.parse(text)) : importPem(readPrivatePem(text))

const importPem = ({ label, bytes }: PemBlock) => {
  if (label === 'OPENSSH PRIVATE KEY') return importJwk(readOpenSshKey(bytes))
  if (label === 'PRIVATE KEY') return importPkcs8(bytes)
  if (label === 'RSA PRIVATE KEY') return importPkcs8(wrapPkcs1(bytes))
  throw invalidKey(`The key is a "${label}", not an RSA private key.`)
}

const importPkcs8 = (bytes: Uint8Array<ArrayBuffer>) =>
  webCrypto().importKey('pkcs8', bytes, RSA_OAEP, false, ['decrypt'])

/**
 * The fields for a key's usage (`alg`, `key_ops`, `use`, `ext`) are ignored, because the key may not have been
 * created for SnapTrade.
 */
const importJwk = ({ kty, n, e, d, p, q, dp, dq, qi }: JsonWebKey) => {
  if (kty !== 'RSA' || ![n, e, d, p, q, dp, dq, qi].every((part) => typeof part === 'string')) {
    throw invalidKey('The JSON Web Key is not a private RSA key with n, e, d, p, q, dp, dq and qi.')
  }
  return webCrypto().importKey('jwk', { kty, n, e, d, p, q, dp, dq, qi } as JsonWebKey, RSA_OAEP, false, [
    'decrypt',
  ])
}
