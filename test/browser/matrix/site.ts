import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createSandbox, type Sandbox } from 'react-snaptrade-connect/sandbox'
import { toNodeListener } from 'react-snaptrade-connect/server'
import { createAppServer } from './appServer.js'
import { bundlePage } from './bundle.js'
import type { Recorded } from './record.js'

/** What the portal's server does instead of serving the sandbox's pages. */
export type PortalInstead = 'hangs' | { html: string } | undefined

/** The servers of the app, of the portal, and of a third, untrusted site, all in this process. */
export interface Site {
  readonly app: string
  readonly stranger: string
  readonly sandbox: Sandbox
  /** The records of one person's pages. */
  records(person: string, tab?: string): readonly Recorded[]
  /** Resets everything to the state at the start. */
  reset(): void
  /** The URL that the portal of the latest link redirects to. */
  redirect: string | undefined
  portal: PortalInstead
  isBackendUp: boolean
  close(): void
}

const listen = (server: Server, port: number, host: string) =>
  new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, host, () => resolve(true))
  })

/** The origin of the untrusted site starts with the portal's origin: its port has one more digit. */
const listenAlike = async (portal: Server, stranger: Server): Promise<number> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = 2000 + Math.floor(Math.random() * 4500)
    if (!(await listen(portal, port, '127.0.0.1'))) continue
    if (await listen(stranger, port * 10 + 1, '127.0.0.1')) return port
    await new Promise((resolve) => portal.close(resolve))
  }
  throw new Error('No two ports that look alike are free.')
}

/** A page that does nothing. `?opaque` gives it an opaque origin, like a sandboxed iframe. */
const strangersPage: RequestListener = (request, response) => {
  if (request.url?.includes('opaque')) {
    response.setHeader('content-security-policy', 'sandbox allow-scripts')
  }
  response.setHeader('content-type', 'text/html').end('<title>Stranger</title><h1>Stranger</h1>')
}

/** Bundles the app page and starts the three servers. */
export const startSite = async (): Promise<Site> => {
  const [assets, portalServer, strangerServer] = [await bundlePage(), createServer(), createServer()]
  const port = await listenAlike(portalServer, strangerServer)
  const sandbox = createSandbox({
    url: `http://127.0.0.1:${port}`,
    rateLimit: 100_000,
    accountsDelay: 0,
    deletionDelay: 0,
  })
  let records: (Recorded & { person: string })[] = []
  const hanging = new Set<ServerResponse>()
  const letGo = () => {
    for (const response of hanging) response.destroy()
    hanging.clear()
  }
  const site: Site = {
    app: '',
    stranger: `http://127.0.0.1:${port}1`,
    sandbox,
    records: (person, tab = '1') =>
      records.filter((recorded) => recorded.person === person && recorded.tab === tab),
    reset() {
      letGo()
      records = []
      sandbox.reset()
      Object.assign(site, { redirect: undefined, portal: undefined, isBackendUp: true })
    },
    redirect: undefined,
    portal: undefined,
    isBackendUp: true,
    close() {
      letGo()
      for (const server of [appServer, portalServer, strangerServer]) {
        server.close()
        server.closeAllConnections()
      }
    },
  }
  const portal = toNodeListener(sandbox.fetch)
  portalServer.on('request', (request, response) => {
    if (request.url === '/blank') strangersPage(request, response)
    else if (site.portal === 'hangs') hanging.add(response)
    else if (site.portal) response.setHeader('content-type', 'text/html').end(site.portal.html)
    else portal(request, response)
  })
  strangerServer.on('request', strangersPage)
  const appServer = createServer(
    createAppServer({
      sandbox,
      assets,
      onRecord: (person, recorded) => records.push({ person, ...recorded }),
      onLogin: (redirect) => {
        site.redirect = redirect
      },
      isBackendUp: () => site.isBackendUp,
    }),
  )
  await listen(appServer, 0, 'localhost')
  return Object.assign(site, { app: `http://localhost:${(appServer.address() as AddressInfo).port}` })
}
