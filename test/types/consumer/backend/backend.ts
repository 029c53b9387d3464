import { createServer } from 'node:http'
import { createSandbox } from 'react-snaptrade-connect/sandbox'
import {
  createRouteHandler,
  createSnapTradeClient,
  memoryUserSecrets,
  SnapTradeError,
  toNodeListener,
  type UserSecrets,
  unstorageUserSecrets,
  verifyWebhook,
} from 'react-snaptrade-connect/server'

declare const database: Map<string, string>
declare const auth: (request: Request) => Promise<{ userId: string; isStaff: boolean } | null>

const userSecrets: UserSecrets = {
  get: async (userId) => database.get(userId),
  set: async (userId, userSecret) => database.set(userId, userSecret),
  delete: (userId) => database.delete(userId),
}

/** This folder is compiled without the DOM's types. */
export const { GET, POST, DELETE } = createRouteHandler({
  clientId: process.env.SNAPTRADE_CLIENT_ID,
  getUser: async (request) => {
    const session = await auth(request)
    return session && { id: session.userId, isStaff: session.isStaff }
  },
  staffOperations: ['listSnapTradeUsers'],
  isStaff: ({ user }) => user.isStaff,
  userSecrets: process.env.DATABASE ? userSecrets : memoryUserSecrets(),
  onError: (error, { operation }) => console.error(operation, error instanceof SnapTradeError && error.code),
})

export const listUsers = async (): Promise<string[]> => {
  const client = createSnapTradeClient({ consumerKey: process.env.CONSUMER_KEY })
  // @ts-expect-error no such operation
  await client.request('login', {})
  return client.request('listSnapTradeUsers', {})
}

export const onWebhook = async (request: Request): Promise<string> => {
  const signature = request.headers.get('signature')
  const event = await verifyWebhook({ body: await request.text(), signature })
  if (event.eventType !== 'CONNECTION_BROKEN') return event.userId
  return event.schemaVersion === 'oauth_v1' ? event.connectionId : event.brokerageAuthorizationId
}

const sandbox = createSandbox({ url: process.env.SANDBOX_URL, accountsDelay: undefined })
sandbox.fail('loginSnapTradeUser', { status: 429, retryAfter: 7, times: undefined })
const handler = createRouteHandler({
  clientId: sandbox.clientId,
  consumerKey: sandbox.consumerKey,
  baseUrl: sandbox.api,
  fetch: sandbox.fetch,
  getUser: () => ({ id: 'user-1' }),
  userSecrets: unstorageUserSecrets({
    getItem: async () => null,
    setItem: async () => {},
    removeItem: async () => {},
  }),
})
createServer(toNodeListener(handler)).listen(5173)
