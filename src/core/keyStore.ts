/** The stored key of a user: the private key, or the key pair that contains it. */
export type DeviceKey = CryptoKey | CryptoKeyPair

/**
 * Stores the private keys of users on this device. The keys cannot be exported, so a store must keep the objects
 * themselves (IndexedDB can) and cannot write them as text.
 *
 * @example
 * const keys = new Map<string, DeviceKey>()
 * const keyStore: KeyStore = {
 *   get: async (userId) => keys.get(userId),
 *   set: async (userId, key) => void keys.set(userId, key),
 *   delete: async (userId) => void keys.delete(userId),
 * }
 */
export interface KeyStore {
  /** Returns the key of a user, by your own user id, or `undefined` if this device has none. */
  get(userId: string): Promise<DeviceKey | undefined>
  set(userId: string, key: DeviceKey): Promise<void>
  delete(userId: string): Promise<void>
}
