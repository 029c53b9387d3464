import { isSnapTradeError, SnapTradeError } from '../core/errors.js'
import type { EncryptedResponse } from '../core/models.js'
import type { Encrypted } from '../core/readAnswer.js'
import { decryptResponse } from './decryptResponse.js'
import { findKey } from './findKey.js'

/**
 * Decrypts an answer with the key that this device keeps for the person. Throws `key_missing` when it keeps none, and
 * what `decryptResponse` throws.
 */
export const decryptOnDevice = async (response: EncryptedResponse, context: Encrypted): Promise<unknown> => {
  const { operation, userId, keyStore } = context
  const missing = (detail: string, cause?: unknown) =>
    new SnapTradeError('key_missing', { operation, detail, cause })

  if (!userId) {
    throw missing(
      'The answer is encrypted, and it is not known for whom: give SnapTradeProvider (or the hook) a userId, the id by which your app knows the person.',
    )
  }
  const key = await findKey(keyStore, userId).catch((cause) => {
    throw missing('The answer is encrypted, and the key store of this device failed: see cause.', cause)
  })
  if (!key) {
    throw missing(
      'The answer is encrypted for the RSA key that this user was registered with, and this device has no key of theirs. Let them use the device they registered on, or import their key and put it into the key store. Where the key is lost for good, only another user can be registered in the place of this one.',
    )
  }
  try {
    return await decryptResponse(response, 'privateKey' in key ? key.privateKey : key)
  } catch (cause) {
    if (!isSnapTradeError(cause)) throw cause
    throw new SnapTradeError('decryption_failed', { operation, detail: cause.detail, cause })
  }
}
