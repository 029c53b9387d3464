import { readBase64 } from './base64.js'
import { invalidKey } from './rsa.js'

/** A block of a PEM file. */
export interface PemBlock {
  /** The text after BEGIN, for example `RSA PRIVATE KEY`. */
  label: string
  bytes: Uint8Array<ArrayBuffer>
}

/**
 * Returns the first private key in a PEM text (RFC 7468, including OpenSSL's older headers). Throws `invalid_input`
 * if the text has no key, or one that is damaged or encrypted.
 */
export const readPrivatePem = (text: string): PemBlock => {
  const pattern = /-----BEGIN ([A-Z ]*PRIVATE KEY)-----([^-]*)-----END \1-----/
  const [, label, body] = pattern.exec(text) ?? []
  if (label === undefined || body === undefined) {
    const detail =
      'The text contains no private key. A PEM file has a BEGIN … PRIVATE KEY line and a matching END line.'
    // `Proc-Type` and `DEK-Info` contain a dash.
    throw /^Proc-Type: 4,ENCRYPTED/m.test(text) ? encryptedKey() : invalidKey(detail)
  }
  if (label === 'ENCRYPTED PRIVATE KEY') throw encryptedKey()
  const bytes = readBase64(body)
  if (!bytes) throw invalidKey('The private key is damaged: its base64 is not valid.')
  return { label, bytes }
}

/** Returns the error for a key with a passphrase. */
export const encryptedKey = () =>
  invalidKey(
    'The private key is protected by a passphrase. Remove it from a copy of the file: ssh-keygen -p -N "" -f copy.',
  )
