import { Hono } from 'hono'
import { createRouteHandler, type UserSecrets } from 'react-snaptrade-connect/server'
import { getSession } from './session'

interface AppParameters {
  clientId: string | undefined
  consumerKey: string | undefined
  /** Not set: SnapTrade itself. */
  baseUrl: string | undefined
  userSecrets: UserSecrets
}

/** The backend, the same on Node and on Workers. */
export const createApp = (parameters: AppParameters) => {
  const handler = createRouteHandler({
    ...parameters,
    // Who is signed in, from your own session. Nobody: null.
    getUser: async (request) => (await getSession(request))?.user ?? null,
  })
  return new Hono().all('/api/snaptrade/*', (c) => handler(c.req.raw))
}
