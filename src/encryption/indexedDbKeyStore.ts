import { createStore, del, get, set, type UseStore } from 'idb-keyval'
import type { KeyStore } from '../core/keyStore.js'

let store: UseStore | undefined

/** Opens the package's own database when it is first needed, and not during server rendering. */
const database = () => {
  store ??= createStore('react-snaptrade-connect', 'keys')
  return store
}

/**
 * Stores keys in this browser's IndexedDB, per origin. This is the default. Keys survive reloads and restarts and
 * cannot be exported, not even by the page. They are deleted if the user clears the site's data.
 *
 * @example
 * const config = createConfig({ transport: http('/api/snaptrade'), keyStore: indexedDbKeyStore() })
 */
export const indexedDbKeyStore = (): KeyStore => ({
  get: async (userId) => get(userId, database()),
  set: async (userId, key) => set(userId, key, database()),
  delete: async (userId) => del(userId, database()),
})
