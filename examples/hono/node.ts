import { serve } from '@hono/node-server'
import { unstorageUserSecrets } from 'react-snaptrade-connect/server'
import { createStorage } from 'unstorage'
import fsDriver from 'unstorage/drivers/fs'
import { createApp } from './app'

const { SNAPTRADE_CLIENT_ID, SNAPTRADE_CONSUMER_KEY, SNAPTRADE_BASE_URL } = process.env

const app = createApp({
  clientId: SNAPTRADE_CLIENT_ID,
  consumerKey: SNAPTRADE_CONSUMER_KEY,
  baseUrl: SNAPTRADE_BASE_URL,
  // Files, for development only. In production use your database: see the guide "Security".
  userSecrets: unstorageUserSecrets(createStorage({ driver: fsDriver({ base: '.data' }) })),
})

serve({ fetch: app.fetch, port: 3000 })
