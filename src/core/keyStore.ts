/** What is kept for a person: their private key, or the pair it belongs to. */
export type DeviceKey = CryptoKey | CryptoKeyPair

/**
 * Where this device keeps the keys of its people. Keys are objects that cannot be exported: a store hands them on as
 * they are (IndexedDB can) and never writes them as text.
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
  /** The key of a person, by your own id of them; undefined when this device has none. */
  get(userId: string): Promise<DeviceKey | undefined>
  set(userId: string, key: DeviceKey): Promise<void>
  delete(userId: string): Promise<void>
}
