import { isSnapTradeError } from '../core/errors.js'
import { decodeBase64, decodeBase64Url, encodeBase64, encodeBase64Url } from './base64.js'
import { invalidKey, isRsaKey, RSA_OAEP, SHORTEST_KEY, webCrypto } from './rsa.js'
import { createSshReader, sshMpint, sshString } from './sshWire.js'

const NAME = 'ssh-rsa'

/**
 * A public key in OpenSSH form, `ssh-rsa AAAA…` (RFC 4253, section 6.6): what SnapTrade takes as `rsaPublicKey`.
 * Throws `invalid_input` for a key that is not `createKeyPair`'s or `parseSshPublicKey`'s.
 *
 * @example
 * const rsaPublicKey = await exportSshPublicKey(publicKey)
 */
export const exportSshPublicKey = async (publicKey: CryptoKey): Promise<string> => {
  if (!isRsaKey(publicKey, 'public')) throw invalidKey('That is no public key for RSA-OAEP with SHA-1.')
  const { e = '', n = '' } = await webCrypto().exportKey('jwk', publicKey)
  const fields = [
    sshString(new TextEncoder().encode(NAME)),
    sshMpint(decodeBase64Url(e)),
    sshMpint(decodeBase64Url(n)),
  ]
  return `${NAME} ${encodeBase64(Uint8Array.from(fields.flatMap((field) => [...field])))}`
}

/**
 * Reads a public key in OpenSSH form (RFC 4253, section 6.6), of 1024 bits or more, with or without a comment. It is
 * strict: plain base64, numbers as RFC 4251 writes them, nothing behind them.
 * Throws `invalid_input` for anything else.
 *
 * @example
 * const publicKey = await parseSshPublicKey(rsaPublicKey)
 */
export const parseSshPublicKey = async (text: string): Promise<CryptoKey> => {
  // One line, which may end as lines of files do.
  const [, base64] = /^ssh-rsa ([^\s]+)(?: [^\r\n]*)?\r?\n?$/.exec(String(text)) ?? []
  const bytes = decodeBase64(base64)
  if (!bytes) throw invalidKey('The key must be in OpenSSH form: "ssh-rsa", base64 and perhaps a comment.')
  try {
    const reader = createSshReader(bytes)
    if (reader.text() !== NAME) throw invalidKey('The key names another kind in its inside than "ssh-rsa".')
    const [exponent, modulus] = [reader.mpint(), reader.mpint()]
    if (reader.rest().length > 0) throw invalidKey('There is something behind the key.')
    checkNumbers(modulus, exponent)
    const jwk = { kty: 'RSA', e: encodeBase64Url(exponent), n: encodeBase64Url(modulus) }
    return await webCrypto().importKey('jwk', jwk, RSA_OAEP, true, ['encrypt'])
  } catch (error) {
    if (isSnapTradeError(error)) throw error
    throw invalidKey('The key is damaged: its numbers are no RSA key.', error)
  }
}

/** What Web Crypto does not look at: that no prime times another is even, nor an exponent that can be undone. */
const checkNumbers = (modulus: Uint8Array, exponent: Uint8Array) => {
  const bits = modulus.length * 8 - Math.clz32(modulus[0] ?? 0) + 24
  if (bits < SHORTEST_KEY) throw invalidKey(`A key of ${bits} bits is too short: ${SHORTEST_KEY} at least.`)
  const isEven = [modulus, exponent].some((number) => (number.at(-1) ?? 0) % 2 === 0)
  if (isEven || (exponent.length === 1 && exponent[0] === 1)) throw new RangeError('No RSA key is like that.')
}
