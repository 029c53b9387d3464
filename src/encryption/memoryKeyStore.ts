import type { DeviceKey, KeyStore } from '../core/keyStore.js'

/**
 * Keeps keys for as long as the page lives: for tests, and where nothing may stay on the device.
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
