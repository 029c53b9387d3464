import { isSnapTradeError } from '../core/errors.js'
import { wrapPkcs1 } from './der.js'
import { readOpenSshKey } from './openSshPrivateKey.js'
import { type PemBlock, readPrivatePem } from './pem.js'
import { plainKeyText } from './plainKeyText.js'
import { invalidKey, RSA_OAEP, SHORTEST_KEY, webCrypto } from './rsa.js'

/**
 * Reads a private key that exists already, for `decryptResponse` or for a key store: as the text of a file in PEM form
 * (`PRIVATE KEY`, `RSA PRIVATE KEY`, `OPENSSH PRIVATE KEY`), or as a JSON Web Key, parsed or as text. It may come from an
 * environment variable: with `\n` as two characters, in quotes, in one line, or as base64 of the file. The key cannot be
 * exported again. Keys of 1024 bits are read, too.
 * Throws `invalid_input` for anything else and for a key with a passphrase; the error holds nothing of the key.
 *
 * @example
 * const privateKey = await importPrivateKey(await file.text())
 */
export const importPrivateKey = async (key: string | JsonWebKey): Promise<CryptoKey> => {
  try {
    const imported = typeof key === 'string' ? await importText(plainKeyText(key)) : await importJwk(key)
    const { modulusLength } = imported.algorithm as RsaHashedKeyAlgorithm
    if (modulusLength >= SHORTEST_KEY) return imported
    throw invalidKey(`A key of ${modulusLength} bits is too short: ${SHORTEST_KEY} at least.`)
  } catch (error) {
    if (isSnapTradeError(error)) throw error
    // Without a cause: nobody promises that it quotes nothing.
    throw invalidKey('The private key is damaged, or none for RSA.')
  }
}

const importText = (text: string) =>
  text.startsWith('{') ? importJwk(JSON.parse(text)) : importPem(readPrivatePem(text))

const importPem = ({ label, bytes }: PemBlock) => {
  if (label === 'OPENSSH PRIVATE KEY') return importJwk(readOpenSshKey(bytes))
  if (label === 'PRIVATE KEY') return importPkcs8(bytes)
  if (label === 'RSA PRIVATE KEY') return importPkcs8(wrapPkcs1(bytes))
  throw invalidKey(`A key of the kind "${label}" is none for RSA.`)
}

const importPkcs8 = (bytes: Uint8Array<ArrayBuffer>) =>
  webCrypto().importKey('pkcs8', bytes, RSA_OAEP, false, ['decrypt'])

/** What a key is for (`alg`, `key_ops`, `use`, `ext`) is left out: its maker need not have known of SnapTrade. */
const importJwk = ({ kty, n, e, d, p, q, dp, dq, qi }: JsonWebKey) => {
  if (kty !== 'RSA' || ![n, e, d, p, q, dp, dq, qi].every((part) => typeof part === 'string')) {
    throw invalidKey('The JSON Web Key is no private RSA key with n, e, d, p, q, dp, dq and qi.')
  }
  return webCrypto().importKey('jwk', { kty, n, e, d, p, q, dp, dq, qi } as JsonWebKey, RSA_OAEP, false, [
    'decrypt',
  ])
}
