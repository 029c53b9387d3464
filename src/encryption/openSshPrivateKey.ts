import { encodeBase64Url } from './base64.js'
import { encryptedKey } from './pem.js'
import { invalidKey } from './rsa.js'
import { createSshReader } from './sshWire.js'

const MAGIC = 'openssh-key-v1\0'

/**
 * Converts a private key in OpenSSH's own format (OpenSSH's PROTOCOL.key) to a JSON Web Key. Throws `invalid_input`
 * for a key with a passphrase and for a key that is not RSA, and a `RangeError` for a damaged key.
 */
export const readOpenSshKey = (bytes: Uint8Array<ArrayBuffer>): JsonWebKey => {
  if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    throw new RangeError('No such format.')
  const outer = createSshReader(bytes.subarray(MAGIC.length))
  const [cipher, derivation] = [outer.text(), outer.text()]
  if (cipher !== 'none' || derivation !== 'none') throw encryptedKey()
  outer.string() // options of the key derivation
  if (outer.uint32() !== 1) throw invalidKey('The file holds more than one key.')
  outer.string() // the public key
  const inner = createSshReader(outer.string())
  const [check, again] = [inner.uint32(), inner.uint32()]
  if (check !== again) throw new RangeError('The check numbers differ.')
  if (inner.text() !== 'ssh-rsa')
    throw invalidKey('The key is not an RSA key. Create one with ssh-keygen -t rsa.')
  const [n, e, d, qi, p, q] = Array.from({ length: 6 }, inner.mpint) as [
    Bytes,
    Bytes,
    Bytes,
    Bytes,
    Bytes,
    Bytes,
  ]
  inner.text() // the comment
  if (inner.rest().some((byte, at) => byte !== at + 1)) throw new RangeError('The padding is wrong.')
  const numbers = { n, e, d, qi, p, q, dp: remainder(d, p), dq: remainder(d, q) }
  const fields = Object.entries(numbers).map(([name, number]) => [name, encodeBase64Url(number)])
  return { kty: 'RSA', ...Object.fromEntries(fields) }
}

type Bytes = Uint8Array<ArrayBuffer>

const toNumber = (bytes: Bytes) =>
  BigInt(`0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`)

/**
 * Returns d mod (p - 1) without leading zeros. OpenSSH leaves out these values, which Web Crypto requires (RFC 8017,
 * section 3.2: dP, dQ).
 */
const remainder = (d: Bytes, p: Bytes): Bytes => {
  const hex = (toNumber(d) % (toNumber(p) - 1n)).toString(16)
  const pairs = hex.padStart(hex.length + (hex.length % 2), '0').match(/../g) ?? []
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16))
}
