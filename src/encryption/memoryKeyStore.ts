import type { DeviceKey, KeyStore } from '../core/keyStore.js'

/**
 * Stores keys until the page is closed: for tests, and for devices on which no key may be stored.
 *
 * @example
 * const config = createConfig({ transport: http('/api/snaptrade'), keyStore: memoryKeyStore() })
 */
export const memoryKeyStore = (): KeyStore => {
  const keys = new Map<string, DeviceKey>()
  return {
    get: async (userId) => keys.get(userId),
    set: async (userId, key) => {
      keys.set(userId, key)
    },
    delete: async (userId) => {
      keys.delete(userId)
    },
  }
}
