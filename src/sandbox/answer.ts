import type { EncryptedResponse } from '../core/models.js'
import { Refusal } from './api/refusal.js'
import type { StoredUser } from './world.js'

/** Encrypts a message for the holder of a key. */
export type Encrypt = (rsaPublicKey: string, message: unknown) => Promise<EncryptedResponse>

/** The way to encrypted answers; there is none yet, and a secret is never answered in plain in its place. */
const encrypt: Encrypt = () =>
  Promise.reject(
    new Refusal(
      501,
      '0000',
      'This sandbox does not encrypt answers yet: register the user without rsaPublicKey.',
    ),
  )

/** An answer as its user gets it: encrypted for those who registered a key, plain for all others. */
export const answerFor = async <Message>(
  user: StoredUser,
  message: Message,
): Promise<Message | EncryptedResponse> =>
  user.rsaPublicKey === undefined ? message : encrypt(user.rsaPublicKey, message)

/** An answer that exists only encrypted. Refused with 400 for a user without a key. */
export const encryptedAnswerFor = async (user: StoredUser, message: unknown): Promise<EncryptedResponse> => {
  if (user.rsaPublicKey === undefined) {
    throw new Refusal(400, '1012', 'This user was registered without rsaPublicKey.')
  }
  return encrypt(user.rsaPublicKey, message)
}
