import { isSnapTradeError } from '../core/errors.js'
import { decodeBase64, decodeBase64Url, encodeBase64, encodeBase64Url } from './base64.js'
import { invalidKey, isRsaKey, RSA_OAEP, SHORTEST_KEY, webCrypto } from './rsa.js'
import { createSshReader, sshMpint, sshString } from './sshWire.js'

const NAME = 'ssh-rsa'

/**
 * Returns a public key in OpenSSH form, `ssh-rsa AAAA…` (RFC 4253, section 6.6), as SnapTrade accepts it in
 * `rsaPublicKey`. Throws `invalid_input` for a key that is not from `createKeyPair` or `parseSshPublicKey`.
 *
 * @example
 * const rsaPublicKey = await exportSshPublicKey(publicKey)
 */
export const exportSshPublicKey = async (publicKey: CryptoKey): Promise<string> => {
  if (!isRsaKey(publicKey, 'public')) throw invalidKey('The key is not a public key for RSA-OAEP with SHA-1.')
  const { e = '', n = '' } = await webCrypto().exportKey('jwk', publicKey)
  const fields = [
    sshString(new TextEncoder().encode(NAME)),
    sshMpint(decodeBase64Url(e)),
    sshMpint(decodeBase64Url(n)),
  ]
  return `${NAME} ${encodeBase64(Uint8Array.from(fields.flatMap((field) => [...field])))}`
}

/**
 * Imports a public key in OpenSSH form (RFC 4253, section 6.6) of 1024 bits or more, with or without a comment.
 * Strict: standard base64, numbers in the form of RFC 4251, no trailing bytes. Throws `invalid_input` for anything
 * else.
 *
 * @example
 * const publicKey = await parseSshPublicKey(rsaPublicKey)
 */
export const parseSshPublicKey = async (text: string): Promise<CryptoKey> => {
  // One line, with or without a line break at the end.
  const [, base64] = /^ssh-rsa ([^\s]+)(?: [^\r\n]*)?\r?\n?$/.exec(String(text)) ?? []
  const bytes = decodeBase64(base64)
  if (!bytes) throw invalidKey('The key must be in OpenSSH form: "ssh-rsa", base64 and optionally a comment.')
  try {
    const reader = createSshReader(bytes)
    if (reader.text() !== NAME) throw invalidKey('The encoded key has another type than "ssh-rsa".')
    const [exponent, modulus] = [reader.mpint(), reader.mpint()]
    if (reader.rest().length > 0) throw invalidKey('There are extra bytes after the key.')
    checkNumbers(modulus, exponent)
    const jwk = { kty: 'RSA', e: encodeBase64Url(exponent), n: encodeBase64Url(modulus) }
    return await webCrypto().importKey('jwk', jwk, RSA_OAEP, true, ['encrypt'])
  } catch (error) {
    if (isSnapTradeError(error)) throw error
    throw invalidKey('The key is damaged: its numbers are not an RSA key.', error)
  }
}

/** Checks what Web Crypto does not: the modulus must be odd, and the exponent odd and not 1. */
const checkNumbers = (modulus: Uint8Array, exponent: Uint8Array) => {
  const bits = modulus.length * 8 - Math.clz32(modulus[0] ?? 0) + 24
  if (bits < SHORTEST_KEY) throw invalidKey(`The key has ${bits} bits. It needs at least ${SHORTEST_KEY}.`)
  const isEven = [modulus, exponent].some((number) => (number.at(-1) ?? 0) % 2 === 0)
  if (isEven || (exponent.length === 1 && exponent[0] === 1))
    throw new RangeError('The modulus or the exponent is not valid.')
}
