import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { toNodeListener } from 'react-snaptrade-connect/server'
import type { PageSettings } from './pageSettings.js'
import { createBuiltPages, createPages } from './pages.js'
import { createSessionHandler } from './sessionHandler.js'
import { createSessions } from './sessions.js'
import type { SnapTrade } from './snapTrade.js'
import { createSnapTradeHandler, createWebhooks } from './snapTradeHandler.js'

interface AppParameters {
  server: Server
  /** The app's own, for example `http://localhost:5173`. */
  address: string
  snapTrade: SnapTrade
}

/** Everything at the app's address: the session, the backend for SnapTrade, and the pages. */
export const createAppListener = async ({ server, address, snapTrade }: AppParameters) => {
  // Ports share cookies: without the port two demos on one machine would sign each other out.
  const sessions = createSessions(`northlight_${new URL(address).port}`)
  const session = toNodeListener(createSessionHandler(sessions))
  const api = toNodeListener(createSnapTradeHandler(sessions, snapTrade))
  const webhooks = toNodeListener(createWebhooks(snapTrade))
  const settings: PageSettings = {
    mode: snapTrade.sandbox ? 'sandbox' : 'live',
    portalOrigins: snapTrade.sandbox ? [snapTrade.sandbox.portal] : [],
    snapTradeId: snapTrade.id,
  }
  const { DEMO_BUILD } = process.env
  const pages = await (DEMO_BUILD ? createBuiltPages(DEMO_BUILD, settings) : createPages(server, settings))

  return (req: IncomingMessage, res: ServerResponse) => {
    // Refuses other names for this machine (DNS rebinding).
    if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(req.headers.host ?? '')) {
      res.writeHead(421).end(`This demo is only available at ${address}.`)
      return
    }
    const path = req.url?.replace(/[?#].*$/, '') ?? '/'
    if (path === '/api/session') session(req, res)
    else if (path === '/api/webhooks') webhooks(req, res)
    else if (path.startsWith('/api/')) api(req, res)
    else pages(req, res)
  }
}
