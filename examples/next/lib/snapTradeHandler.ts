import { createRouteHandler, type RouteHandler, unstorageUserSecrets } from 'react-snaptrade-connect/server'
import { createStorage } from 'unstorage'
import fsDriver from 'unstorage/drivers/fs'
import { getSession } from './session'

let made: RouteHandler | undefined

/** Made by the first request: `next build` loads this module too, and needs no keys. */
export const handler = (request: Request): Promise<Response> => {
  made ??= createRouteHandler({
    baseUrl: process.env.SNAPTRADE_BASE_URL, // not set: SnapTrade itself
    // Who is signed in, from your own session. Nobody: null.
    getUser: async ({ headers }) => (await getSession(headers))?.user ?? null,
    // Files, for development. With real users use your database: see the guide "Security".
    userSecrets: unstorageUserSecrets(createStorage({ driver: fsDriver({ base: '.data' }) })),
  })
  return made(request)
}
