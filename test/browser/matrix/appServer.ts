import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Sandbox } from 'react-snaptrade-connect/sandbox'
import { createRouteHandler, toNodeListener } from 'react-snaptrade-connect/server'
import type { Recorded } from './record.js'

/** The cookie identifies the person. Each cell has its own person. */
const personOf = (cookies: string | null | undefined) => /person=(\w+)/.exec(cookies ?? '')?.[1]

export interface AppServerParameters {
  sandbox: Sandbox
  assets: ReadonlyMap<string, Uint8Array>
  onRecord: (person: string, recorded: Recorded) => void
  /** Called with the URL that the portal of each link redirects to. */
  onLogin: (redirect: string | undefined) => void
  /** Whether the backend responds. The pages always do. */
  isBackendUp: () => boolean
}

const page = (portal: string) => `<!doctype html>
<html lang="en" data-portal="${portal}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>App</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/styles.css">
<div id="root"></div>
<script type="module" src="/assets/page.js"></script>
`

/** The app's server: its page with the headers from its URL, its callback page, and its backend. */
export const createAppServer = ({
  sandbox,
  assets,
  onRecord,
  onLogin,
  isBackendUp,
}: AppServerParameters): RequestListener => {
  const backend = toNodeListener(
    createRouteHandler({
      clientId: sandbox.clientId,
      consumerKey: sandbox.consumerKey,
      baseUrl: sandbox.api,
      async fetch(input, init) {
        const request = new Request(input, init)
        if (request.url.includes('/snapTrade/login')) {
          onLogin(((await request.clone().json()) as { customRedirect?: string }).customRedirect)
        }
        return sandbox.fetch(request)
      },
      getUser: (request) => {
        const id = personOf(request.headers.get('cookie'))
        return id ? { id } : null
      },
      onError: () => {},
    }),
  )

  const sendPage = (url: URL, response: ServerResponse) => {
    const headers = {
      coop: 'cross-origin-opener-policy',
      coep: 'cross-origin-embedder-policy',
      csp: 'content-security-policy',
    }
    for (const [name, header] of Object.entries(headers)) {
      const value = url.searchParams.get(name)
      if (value) response.setHeader(header, value)
    }
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page(sandbox.portal))
  }

  const takeRecord = (request: IncomingMessage, response: ServerResponse) => {
    let text = ''
    request.on('data', (chunk) => {
      text += chunk
    })
    request.on('end', () => {
      onRecord(personOf(request.headers.cookie) ?? '', JSON.parse(text) as Recorded)
      response.writeHead(204).end()
    })
  }

  return (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const asset = assets.get(url.pathname)
    if (asset) {
      const type = url.pathname.endsWith('.css') ? 'text/css' : 'text/javascript'
      response.setHeader('content-type', type).end(asset)
    } else if (url.pathname.startsWith('/api/')) {
      if (isBackendUp()) backend(request, response)
      else request.socket.destroy()
    } else if (url.pathname === '/record') takeRecord(request, response)
    else if (url.pathname === '/blank')
      response.setHeader('content-type', 'text/html').end('<title>Blank</title>')
    else sendPage(url, response)
  }
}
