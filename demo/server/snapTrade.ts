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

/** The SnapTrade that the app runs on, and the store with the secrets of its users. */
export interface SnapTrade {
  /** Users and their keys belong to one SnapTrade. A sandbox has a new id after each restart. */
  id: string
  /** The key that its webhooks are signed with. */
  consumerKey: string
  client: SnapTradeClient
  /** Passes webhooks on to the pages of the person. */
  events: LiveEvents
  userSecrets: UserSecrets
  /** Set if there are no keys for SnapTrade. */
  sandbox: Sandbox | undefined
}

/** Returns SnapTrade itself if its keys are in the environment, else a sandbox. */
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
  // SnapTrade allows 250 requests a minute; a test run has more.
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
