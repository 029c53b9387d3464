import type { EncryptedResponse } from '../core/models.js'
import { encryptResponse } from '../encryption/encryptResponse.js'
import { parseSshPublicKey } from '../encryption/sshPublicKey.js'
import { Refusal } from './api/refusal.js'
import type { StoredUser } from './world.js'

const encrypt = async (rsaPublicKey: string, message: unknown): Promise<EncryptedResponse> =>
  encryptResponse(message, await parseSshPublicKey(rsaPublicKey))

/** Returns a response for a user: encrypted if the user registered a key, plain otherwise. */
export const responseFor = async <Message>(
  user: StoredUser,
  message: Message,
): Promise<Message | EncryptedResponse> =>
  user.rsaPublicKey === undefined ? message : encrypt(user.rsaPublicKey, message)

/** Returns a response that exists only encrypted. Throws 400 for a user without a key. */
export const encryptedResponseFor = async (
  user: StoredUser,
  message: () => Promise<unknown>,
): Promise<EncryptedResponse> => {
  if (user.rsaPublicKey === undefined) {
    throw new Refusal(400, '1012', 'This user was registered without rsaPublicKey.')
  }
  return encrypt(user.rsaPublicKey, await message())
}
