import {
  constants,
  createCipheriv,
  createDecipheriv,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
} from 'node:crypto'
import type { EncryptedResponse } from 'react-snaptrade-connect'

/** RSAES-PKCS1-OAEP with SHA-1, like SnapTrade's library. */
const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }
const authTagLength = 16

interface NodeResponseOptions {
  /** The shared key: a text whose bytes are the AES key. */
  sharedKey?: string
  nonce?: Uint8Array
}

/** Returns an encrypted response like SnapTrade's, created only with Node's cryptography. */
export const nodeEncrypt = (text: string, publicKey: KeyObject, options: NodeResponseOptions = {}) => {
  const { sharedKey = randomBytes(8).toString('hex'), nonce = randomBytes(15) } = options
  const name = `aes-${sharedKey.length * 8}-ocb` as 'aes-128-ocb'
  const cipher = createCipheriv(name, Buffer.from(sharedKey), nonce, { authTagLength })
  const message = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return {
    encryptedSharedKey: publicEncrypt({ key: publicKey, ...oaep }, Buffer.from(sharedKey)).toString('base64'),
    encryptedMessageData: {
      encryptedMessage: message.toString('base64'),
      tag: cipher.getAuthTag().toString('base64'),
      nonce: Buffer.from(nonce).toString('base64'),
    },
  } satisfies EncryptedResponse
}

/** Decrypts an encrypted response with Node's cryptography. */
export const nodeDecrypt = (response: EncryptedResponse, key: KeyObject) => {
  const { encryptedMessage, tag, nonce } = response.encryptedMessageData
  const sharedKey = privateDecrypt({ key, ...oaep }, Buffer.from(response.encryptedSharedKey, 'base64'))
  const name = `aes-${sharedKey.length * 8}-ocb` as 'aes-128-ocb'
  const cipher = createDecipheriv(name, sharedKey, Buffer.from(nonce, 'base64'), { authTagLength })
  cipher.setAuthTag(Buffer.from(tag, 'base64'))
  return cipher.update(encryptedMessage, 'base64', 'utf8') + cipher.final('utf8')
}
