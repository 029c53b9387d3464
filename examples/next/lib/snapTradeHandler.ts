import { createRouteHandler, unstorageUserSecrets } from 'react-snaptrade-connect/server'
import { createStorage } from 'unstorage'
import fsDriver from 'unstorage/drivers/fs'
import { getSession } from './session'

export const handler = createRouteHandler({
  baseUrl: process.env.SNAPTRADE_BASE_URL, // not set: SnapTrade itself
  getUser: async () => (await getSession())?.user ?? null,
  // Files, for development only. In production use your database: see the guide "Security".
  userSecrets: unstorageUserSecrets(createStorage({ driver: fsDriver({ base: '.data' }) })),
})
