import { createConfig, http, type KeyStore } from 'react-snaptrade-connect'

interface Settings {
  mode: 'sandbox' | 'live'
  portalOrigins: string[]
  snapTradeId: string
}

/** Written into the page by the server. */
const settings = JSON.parse(document.getElementById('settings')?.textContent ?? '{}') as Settings

/** Whether the app runs on the sandbox. */
export const isSandbox = settings.mode === 'sandbox'

/** The address of the sandbox's control page. */
export const controlPage = settings.portalOrigins[0]

/** Identifies the SnapTrade that the app runs on. */
export const { snapTradeId } = settings

/** The page that the portal redirects to. */
export const CALLBACK_PATH = '/connected'

const loadStore = async () => (await import('react-snaptrade-connect/encryption')).indexedDbKeyStore()
const nameOf = (userId: string) => `${snapTradeId}:${userId}`

/** The kit's key store, with names that differ for each SnapTrade: a sandbox forgets its users at a restart. */
const keyStore: KeyStore = {
  get: async (userId) => (await loadStore()).get(nameOf(userId)),
  set: async (userId, key) => (await loadStore()).set(nameOf(userId), key),
  delete: async (userId) => (await loadStore()).delete(nameOf(userId)),
}

export const config = createConfig({
  transport: http('/api/snaptrade'),
  portal: { origins: settings.portalOrigins, callbackUrl: CALLBACK_PATH, appName: 'Northlight' },
  keyStore,
})
