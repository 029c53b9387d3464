import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { toNodeListener } from 'react-snaptrade-connect/server'
import { createBuiltPages } from './builtPages.js'
import type { PageSettings } from './pageSettings.js'
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

/** Loads the compiler only where there is no build. */
const compilePages = async (server: Server, settings: PageSettings) => {
  const { createPages } = await import('./pages.js')
  return createPages(server, settings)
}

/** What is behind the app's address: the session, SnapTrade's backend, and for everything else the pages. */
export const createAppListener = async ({ server, address, snapTrade }: AppParameters) => {
  // Cookies do not tell ports apart: two demos on one machine must not sign each other out.
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
  const pages = DEMO_BUILD ? createBuiltPages(DEMO_BUILD, settings) : await compilePages(server, settings)

  return (req: IncomingMessage, res: ServerResponse) => {
    // Another name that leads here (DNS rebinding) would make a stranger's page one of ours.
    if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(req.headers.host ?? '')) {
      res.writeHead(421).end(`This demo answers at ${address} only.`)
      return
    }
    const path = req.url?.replace(/[?#].*$/, '') ?? '/'
    if (path === '/api/session') session(req, res)
    else if (path === '/api/webhooks') webhooks(req, res)
    else if (path.startsWith('/api/')) api(req, res)
    else pages(req, res)
  }
}
