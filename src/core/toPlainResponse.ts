import { SnapTradeError } from './errors.js'
import type { KeyStore } from './keyStore.js'
import type { EncryptedResponse } from './models.js'
import type { OperationName } from './operations.js'

/** A response that may be encrypted, and the user it is for. */
export interface Encrypted {
  operation: OperationName
  userId: string | null | undefined
  keyStore: KeyStore | undefined
}

/** The part of `encryption/` that decrypts a response. Loaded when the first encrypted response arrives. */
export interface Decryption {
  decryptOnDevice(response: EncryptedResponse, context: Encrypted): Promise<unknown>
}

/**
 * Returns a response in plain text, whether or not it was encrypted. Throws the errors of `decryptOnDevice`, and
 * `network` if the code for decryption fails to load.
 */
export const toPlainResponse = async (
  response: unknown,
  context: Encrypted,
  load: () => Promise<Decryption>,
): Promise<unknown> => {
  if (typeof response !== 'object' || !response || !('encryptedSharedKey' in response)) return response
  const { decryptOnDevice } = await load().catch((cause) => {
    throw new SnapTradeError('network', { detail: 'A chunk did not load.', cause })
  })
  return decryptOnDevice(response as EncryptedResponse, context)
}
