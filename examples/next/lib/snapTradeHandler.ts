import { createRouteHandler, type RouteHandler, unstorageUserSecrets } from 'react-snaptrade-connect/server'
import { createStorage } from 'unstorage'
import fsDriver from 'unstorage/drivers/fs'
import { getSession } from './session'

let created: RouteHandler | undefined

// Created by the first request: `next build` loads this module too, and there may be no keys then.
export const handler = (request: Request): Promise<Response> => {
  created ??= createRouteHandler({
    baseUrl: process.env.SNAPTRADE_BASE_URL, // not set: SnapTrade itself
    getUser: async () => (await getSession())?.user ?? null,
    // Files, for development. With real users use your database: see the guide "Security".
    userSecrets: unstorageUserSecrets(createStorage({ driver: fsDriver({ base: '.data' }) })),
  })
  return created(request)
}
