import { SnapTradeError } from './errors.js'
import type { KeyStore } from './keyStore.js'
import type { EncryptedResponse } from './models.js'
import type { OperationName } from './operations.js'

/** An answer that may be encrypted, and whose device this is. */
export interface Encrypted {
  operation: OperationName
  userId: string | null | undefined
  keyStore: KeyStore | undefined
}

/** The part of `encryption/` that reads an answer; it is loaded when the first encrypted one arrives. */
export interface Decryption {
  decryptOnDevice(response: EncryptedResponse, context: Encrypted): Promise<unknown>
}

/**
 * An answer in plain, whether or not it came encrypted. Throws what `decryptOnDevice` throws, and `network` when the
 * code for it does not load.
 */
export const readAnswer = async (
  answer: unknown,
  context: Encrypted,
  load: () => Promise<Decryption>,
): Promise<unknown> => {
  if (typeof answer !== 'object' || !answer || !('encryptedSharedKey' in answer)) return answer
  const { decryptOnDevice } = await load().catch((cause) => {
    throw new SnapTradeError('network', { detail: 'A chunk did not load.', cause })
  })
  return decryptOnDevice(answer as EncryptedResponse, context)
}
