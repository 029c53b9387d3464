import { createStore, del, get, set, type UseStore } from 'idb-keyval'
import type { KeyStore } from '../core/keyStore.js'

let store: UseStore | undefined

/** The package's own database, opened when it is first needed: not while a server renders. */
const database = () => {
  store ??= createStore('react-snaptrade-connect', 'keys')
  return store
}

/**
 * Keeps keys in this browser's IndexedDB, per origin: the default. They outlive a reload and a restart, and cannot be
 * read out, not even by the page itself; a browser that clears the site's data clears them, too.
 *
 * @example
 * const config = createConfig({ transport: http('/api/snaptrade'), keyStore: indexedDbKeyStore() })
 */
export const indexedDbKeyStore = (): KeyStore => ({
  get: async (userId) => get(userId, database()),
  set: async (userId, key) => set(userId, key, database()),
  delete: async (userId) => del(userId, database()),
})
