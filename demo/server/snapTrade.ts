import { createSandbox, type Sandbox } from 'react-snaptrade-connect/sandbox'
import {
  createSnapTradeClient,
  type LiveEvents,
  memoryEvents,
  memoryUserSecrets,
  type SnapTradeClient,
  type UserSecrets,
} from 'react-snaptrade-connect/server'
import { fileUserSecrets } from './fileUserSecrets.js'

/** The SnapTrade that the app talks to, and where it keeps the secrets of that SnapTrade's users. */
export interface SnapTrade {
  /** Users, and the keys they are registered with, belong to one SnapTrade. The sandbox forgets its own at a restart. */
  id: string
  /** Signs its webhooks. */
  consumerKey: string
  client: SnapTradeClient
  /** Takes what webhooks say to the pages of the person. */
  events: LiveEvents
  userSecrets: UserSecrets
  /** Without keys of SnapTrade. */
  sandbox: Sandbox | undefined
}

/** SnapTrade itself where the environment has keys for it, else a sandbox at the address that is asked for. */
export const startSnapTrade = async (
  /** The app's own endpoint for webhooks. */
  webhookUrl: string,
  listenForSandbox: () => Promise<string>,
): Promise<SnapTrade> => {
  const { SNAPTRADE_CLIENT_ID: clientId, SNAPTRADE_CONSUMER_KEY: consumerKey } = process.env
  if (clientId && consumerKey) {
    const client = createSnapTradeClient({ clientId, consumerKey })
    const userSecrets = fileUserSecrets(clientId)
    return { id: clientId, consumerKey, client, userSecrets, events: memoryEvents(), sandbox: undefined }
  }
  if (clientId || consumerKey) {
    const missing = clientId ? 'SNAPTRADE_CONSUMER_KEY' : 'SNAPTRADE_CLIENT_ID'
    throw new Error(`${missing} is missing. Set both keys for SnapTrade itself, or neither for the sandbox.`)
  }
  const url = await listenForSandbox()
  // A whole test run shares this key, and is not to wait for SnapTrade's 250 a minute.
  const sandbox = createSandbox({ url, rateLimit: 5000, webhooks: { url: webhookUrl } })
  const { clientId: sandboxId, consumerKey: sandboxKey, api: baseUrl } = sandbox
  return {
    id: crypto.randomUUID(),
    consumerKey: sandboxKey,
    client: createSnapTradeClient({ clientId: sandboxId, consumerKey: sandboxKey, baseUrl }),
    userSecrets: memoryUserSecrets(),
    events: memoryEvents(),
    sandbox,
  }
}
