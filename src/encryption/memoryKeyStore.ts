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
    get: async (scope) => keys.get(scope),
    set: async (scope, key) => {
      keys.set(scope, key)
    },
    delete: async (scope) => {
      keys.delete(scope)
    },
  }
}
