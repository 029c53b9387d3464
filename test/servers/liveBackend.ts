import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Redis } from 'ioredis'
import { createClient } from 'redis'
import {
  createRouteHandler,
  createWebhookHandler,
  memoryUserSecrets,
  redisEvents,
  toNodeListener,
} from '../../src/server.js'

/** One process of a backend with webhooks and live events. Its settings are the first argument. It sends its port. */
export interface LiveBackendSettings {
  redisPort: number
  library: 'ioredis' | 'node-redis'
  consumerKey: string
  /** SnapTrade's base URL, for backends that call it. */
  baseUrl?: string
}

const { redisPort, library, consumerKey, baseUrl }: LiveBackendSettings = JSON.parse(process.argv[2] ?? '')
process.on('disconnect', () => process.exit())

const connect = async () => {
  if (library === 'ioredis') return new Redis(redisPort, '127.0.0.1')
  const client = createClient({ url: `redis://127.0.0.1:${redisPort}` })
  client.on('error', () => {})
  await client.connect()
  return client
}

/** Returns the signed-in user: from a header, or in a page from a cookie. */
const getUser = ({ headers }: Request) => {
  const cookie = /(?:^|; )user=(\w+)/.exec(headers.get('cookie') ?? '')?.[1]
  return { id: headers.get('x-user') ?? cookie ?? '' }
}

const start = async () => {
  const events = redisEvents(await connect())
  const webhooks = createWebhookHandler({ consumerKey, events })
  const handler = createRouteHandler({
    clientId: 'CLIENT',
    consumerKey,
    baseUrl,
    events,
    userSecrets: memoryUserSecrets(),
    getUser,
  })
  const listener = toNodeListener((request) =>
    new URL(request.url).pathname === '/webhooks' ? webhooks(request) : handler(request),
  )
  const server = createServer(listener)
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
}
void start()
