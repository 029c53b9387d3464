import type { KeyStore } from 'react-snaptrade-connect'

const load = async () => (await import('react-snaptrade-connect/encryption')).indexedDbKeyStore()

/**
 * The kit's own key store, apart for each SnapTrade: a sandbox forgets its people at a restart, and a key of before is
 * not to be taken for one that they are registered with.
 */
export const keyStoreOf = (snapTradeId: string): KeyStore => {
  const nameOf = (scope: string) => `${snapTradeId}:${scope}`
  return {
    get: async (scope) => (await load()).get(nameOf(scope)),
    set: async (scope, key) => (await load()).set(nameOf(scope), key),
    delete: async (scope) => (await load()).delete(nameOf(scope)),
  }
}
