import { Hono } from 'hono'
import { createRouteHandler, type UserSecrets } from 'react-snaptrade-connect/server'

interface AppParameters {
  clientId: string | undefined
  consumerKey: string | undefined
  /** Not set: SnapTrade itself. */
  baseUrl: string | undefined
  userSecrets: UserSecrets
  waitUntil?: (work: Promise<unknown>) => void
}

/** The backend, the same for Node and for Workers. */
export const createApp = (parameters: AppParameters) => {
  const handler = createRouteHandler({
    ...parameters,
    // Returns the signed-in user, or null. Replace it with your own session.
    getUser: () => ({ id: 'ada' }),
  })
  return new Hono().all('/api/snaptrade/*', (c) => handler(c.req.raw))
}
