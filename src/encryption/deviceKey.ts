import type { Config } from '../core/config.js'
import { createKeyPair } from './createKeyPair.js'
import { exclusively } from './exclusively.js'
import { findKey, orFailed } from './findKey.js'
import { indexedDbKeyStore } from './indexedDbKeyStore.js'
import { invalidKey } from './rsa.js'
import { exportSshPublicKey } from './sshPublicKey.js'

/**
 * Creates this device's key for a user, stores it in the config's key store, and returns the public key for
 * `useRegisterUser`. Returns the same key again if there is one. `userId` is your own id of the user. Throws
 * `invalid_input` if the stored key has no public key, `key_missing` if the key store fails.
 *
 * @example
 * const { mutate: register } = useRegisterUser()
 * // register({ rsaPublicKey: await createDeviceKey(config, user.id) })
 */
export const createDeviceKey = (config: Config, userId: string): Promise<string> =>
  // If two tabs create a key at the same time, one key could be registered and the other one stored.
  exclusively(`react-snaptrade-connect:${userId}`, async () => {
    const keyStore = config.keyStore ?? indexedDbKeyStore()
    const kept = await findKey(keyStore, userId)
    if (kept && !('publicKey' in kept)) {
      throw invalidKey(
        'This device has an imported private key for this user, without the public key. Export the public key where the key pair was created.',
      )
    }
    const pair = kept ?? (await createKeyPair())
    if (!kept) await orFailed(keyStore.set(userId, pair))
    return exportSshPublicKey(pair.publicKey)
  })

/**
 * Returns whether this device has a key for a user. Throws `key_missing` if the key store fails.
 *
 * @example
 * const isEncrypted = await hasDeviceKey(config, user.id)
 */
export const hasDeviceKey = async ({ keyStore }: Config, userId: string): Promise<boolean> =>
  (await findKey(keyStore, userId)) !== undefined

/**
 * Deletes this device's key for a user permanently. There is no copy: responses for a user who was registered with it
 * can no longer be read on this device. Throws `key_missing` if the key store fails.
 *
 * @example
 * await deleteDeviceKey(config, user.id)
 */
export const deleteDeviceKey = ({ keyStore }: Config, userId: string): Promise<void> =>
  orFailed((keyStore ?? indexedDbKeyStore()).delete(userId))
