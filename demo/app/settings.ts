import { createConfig, http } from 'react-snaptrade-connect'
import { keyStoreOf } from './session/keyStoreOf.js'

interface Settings {
  mode: 'sandbox' | 'live'
  portalOrigins: string[]
  snapTradeId: string
}

/** What the server wrote into the page. */
const settings = JSON.parse(document.getElementById('settings')?.textContent ?? '{}') as Settings

/** Whether it is the sandbox that plays SnapTrade. */
export const isSandbox = settings.mode === 'sandbox'

/** The sandbox's control page, where the sandbox plays SnapTrade. */
export const controlPage = settings.portalOrigins[0]

/** Names the SnapTrade behind this app. */
export const { snapTradeId } = settings

/** Where the portal leads back to. */
export const CALLBACK_PATH = '/connected'

/** The kit's settings: one for the whole app. */
export const config = createConfig({
  transport: http('/api/snaptrade'),
  portal: { origins: settings.portalOrigins, callbackUrl: CALLBACK_PATH },
  keyStore: keyStoreOf(snapTradeId),
})
