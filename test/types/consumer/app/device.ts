import { http } from 'react-snaptrade-connect'
import {
  createDeviceKey,
  createKeyPair,
  decryptOcb,
  decryptResponse,
  encryptOcb,
} from 'react-snaptrade-connect/encryption'
import { createTestBackend, stubPortal } from 'react-snaptrade-connect/testing'
import { check, type Equal } from './check.js'
import { config } from './config.js'

export const encrypt = async (): Promise<string> => {
  const { privateKey } = await createKeyPair()
  const message = {
    encryptedSharedKey: '',
    encryptedMessageData: { encryptedMessage: '', tag: '', nonce: '' },
  }
  const decrypted = await decryptResponse<{ redirectURI: string }>(message, privateKey)
  check<Equal<typeof decrypted, { redirectURI: string }>>()

  const parameters = { key: new Uint8Array(16), nonce: new Uint8Array(15) }
  const sealed = encryptOcb(parameters, new TextEncoder().encode('hello'))
  const plain = decryptOcb(parameters, sealed)
  // Web Crypto accepts the result of AES-OCB.
  await crypto.subtle.digest('SHA-256', plain)
  return createDeviceKey(config, 'user-1')
}

export const backend = createTestBackend({ userId: 'user-1', sandbox: undefined })
export const transport = http('/api/snaptrade', { fetch: backend.fetch })
export const portal = stubPortal(backend.sandbox)
