import { readBase64 } from './base64.js'
import { invalidKey } from './rsa.js'

/** A block of a PEM file. */
export interface PemBlock {
  /** What stands behind BEGIN, for example `RSA PRIVATE KEY`. */
  label: string
  bytes: Uint8Array<ArrayBuffer>
}

/**
 * The first private key of a text in PEM form (RFC 7468, and OpenSSL's headers of before). Throws `invalid_input`
 * when there is none, when it is damaged, and when it is encrypted.
 */
export const readPrivatePem = (text: string): PemBlock => {
  const pattern = /-----BEGIN ([A-Z ]*PRIVATE KEY)-----([^-]*)-----END \1-----/
  const [, label, body] = pattern.exec(text) ?? []
  if (label === undefined || body === undefined) {
    const detail = 'There is no private key in it: a PEM file says BEGIN … PRIVATE KEY, and END of the same.'
    // `Proc-Type` and `DEK-Info` have a dash in them.
    throw /^Proc-Type: 4,ENCRYPTED/m.test(text) ? encryptedKey() : invalidKey(detail)
  }
  if (label === 'ENCRYPTED PRIVATE KEY') throw encryptedKey()
  const bytes = readBase64(body)
  if (!bytes) throw invalidKey('The private key is damaged: its base64 is broken.')
  return { label, bytes }
}

/** The error of a key that a passphrase protects. */
export const encryptedKey = () =>
  invalidKey(
    'The private key is protected by a passphrase. Take it off first, on a copy: ssh-keygen -p -N "" -f copy.',
  )
