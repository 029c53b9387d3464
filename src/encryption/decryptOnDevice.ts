import { isSnapTradeError, SnapTradeError } from '../core/errors.js'
import type { EncryptedResponse } from '../core/models.js'
import type { Encrypted } from '../core/toPlainResponse.js'
import { decryptResponse } from './decryptResponse.js'
import { findKey } from './findKey.js'

/**
 * Decrypts a response with the key that this device stores for the user. Throws `key_missing` if there is no key, and
 * the errors of `decryptResponse`.
 */
export const decryptOnDevice = async (response: EncryptedResponse, context: Encrypted): Promise<unknown> => {
  const { operation, userId, keyStore } = context
  const missing = (detail: string, cause?: unknown) =>
    new SnapTradeError('key_missing', { operation, detail, cause })

  if (!userId) {
    throw missing(
      'The response is encrypted, but there is no userId to find the key. Pass userId, your own id of the user, to SnapTradeProvider or to the hook.',
    )
  }
  const key = await findKey(keyStore, userId).catch((cause) => {
    throw missing('The response is encrypted, and the key store of this device failed: see cause.', cause)
  })
  if (!key) {
    throw missing(
      'The response is encrypted for the RSA key that this user was registered with, and this device does not have the key. Use the device on which the key was created, or import the key into the key store. If the key is lost, register another SnapTrade user for this person.',
    )
  }
  try {
    return await decryptResponse(response, 'privateKey' in key ? key.privateKey : key)
  } catch (cause) {
    if (!isSnapTradeError(cause)) throw cause
    throw new SnapTradeError('decryption_failed', { operation, detail: cause.detail, cause })
  }
}
