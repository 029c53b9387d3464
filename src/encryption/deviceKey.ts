import type { Config } from '../core/config.js'
import { createKeyPair } from './createKeyPair.js'
import { exclusively } from './exclusively.js'
import { findKey, orFailed } from './findKey.js'
import { indexedDbKeyStore } from './indexedDbKeyStore.js'
import { invalidKey } from './rsa.js'
import { exportSshPublicKey } from './sshPublicKey.js'

/**
 * Makes this device's key for a person, keeps it in the config's key store, and answers with its public half for
 * `useRegisterUser`. A key that is there already stays: asked again, after a registration that failed, it answers the
 * same. `userId` is the provider's: your own id of the person.
 * Throws `invalid_input` when there is a key whose public half is not kept, `key_missing` when the key store fails.
 *
 * @example
 * const { mutate: register } = useRegisterUser()
 * // register({ rsaPublicKey: await createDeviceKey(config, user.id) })
 */
export const createDeviceKey = (config: Config, userId: string): Promise<string> =>
  // Of two keys made at once, in two tabs, one would be registered and the other one kept.
  exclusively(`react-snaptrade-connect:${userId}`, async () => {
    const keyStore = config.keyStore ?? indexedDbKeyStore()
    const kept = await findKey(keyStore, userId)
    if (kept && !('publicKey' in kept)) {
      throw invalidKey(
        'This device has an imported key for this person, and not its public half: export that where the key was made.',
      )
    }
    const pair = kept ?? (await createKeyPair())
    if (!kept) await orFailed(keyStore.set(userId, pair))
    return exportSshPublicKey(pair.publicKey)
  })

/**
 * Whether this device has a key for a person. Throws `key_missing` when the key store fails.
 *
 * @example
 * const isEncrypted = await hasDeviceKey(config, user.id)
 */
export const hasDeviceKey = async ({ keyStore }: Config, userId: string): Promise<boolean> =>
  (await findKey(keyStore, userId)) !== undefined

/**
 * Forgets this device's key for a person. For good: nobody has a copy, and once a user was registered with it, this
 * device never reads an answer for them again. Throws `key_missing` when the key store fails.
 *
 * @example
 * await deleteDeviceKey(config, user.id)
 */
export const deleteDeviceKey = ({ keyStore }: Config, userId: string): Promise<void> =>
  orFailed((keyStore ?? indexedDbKeyStore()).delete(userId))
