import type { KeyStore } from 'react-snaptrade-connect'

const load = async () => (await import('react-snaptrade-connect/encryption')).indexedDbKeyStore()

/**
 * The kit's own key store, apart for each SnapTrade: a sandbox forgets its people at a restart, and a key of before is
 * not to be taken for one that they are registered with.
 */
export const keyStoreOf = (snapTradeId: string): KeyStore => {
  const nameOf = (userId: string) => `${snapTradeId}:${userId}`
  return {
    get: async (userId) => (await load()).get(nameOf(userId)),
    set: async (userId, key) => (await load()).set(nameOf(userId), key),
    delete: async (userId) => (await load()).delete(nameOf(userId)),
  }
}
