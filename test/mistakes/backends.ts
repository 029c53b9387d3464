// Started by `startBackends`: a sandbox, and a backend for each mistake, each below its own path. Prints their URLs.
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createSandbox } from 'react-snaptrade-connect/sandbox'
import {
  type CreateRouteHandlerParameters,
  createRouteHandler,
  type RouteHandler,
  toNodeListener,
} from 'react-snaptrade-connect/server'

const listen = async (listener: RequestListener) => {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
const originOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

const sandbox = createSandbox()
const sandboxServer = await listen(toNodeListener(sandbox.fetch))
const sandboxUrl = originOf(sandboxServer)

/** A port on which no server listens. */
const closedServer = await listen(() => {})
const closedUrl = originOf(closedServer)
closedServer.close()

const handlerWith = (parameters: Partial<CreateRouteHandlerParameters> = {}) =>
  createRouteHandler({
    clientId: sandbox.clientId,
    consumerKey: sandbox.consumerKey,
    baseUrl: `${sandboxUrl}/api/v1`,
    getUser: () => ({ id: 'ada' }),
    ...parameters,
  })

const answerWith =
  (status: number, contentType: string, body: string): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': contentType }).end(body)
  }

let restarted = handlerWith()
let created: RouteHandler | undefined

const backends: Record<string, RequestListener> = {
  working: toNodeListener(handlerWith({ getUser: () => ({ id: 'grace' }) })),
  // Express without a matching route.
  plain404: answerWith(404, 'text/html', '<pre>Cannot POST</pre>'),
  spaFallback: answerWith(200, 'text/html; charset=utf-8', '<!doctype html><div id="root"></div>'),
  // The proxy of Vite's development server, without its target.
  proxyWithoutBackend: answerWith(500, 'text/plain', ''),
  wrongKey: toNodeListener(handlerWith({ consumerKey: 'another-key' })),
  wrongClientId: toNodeListener(handlerWith({ clientId: 'ANOTHER' })),
  sandboxNotRunning: toNodeListener(handlerWith({ baseUrl: `${closedUrl}/api/v1` })),
  signedOut: toNodeListener(handlerWith({ getUser: () => null })),
  // As in Next.js: created by the first request.
  noEnvironment: toNodeListener(async (request) => {
    created ??= createRouteHandler({ getUser: () => ({ id: 'ada' }) })
    return created(request)
  }),
  // With the default store, which is in memory. `POST /restart` restarts the process.
  memoryStore: toNodeListener((request) => restarted(request)),
}

const backend = await listen((request, response) => {
  if (request.url === '/restart') restarted = handlerWith()
  const name = /^\/(\w+)\/api\//.exec(request.url ?? '')?.[1] ?? ''
  const listener = Object.hasOwn(backends, name) ? backends[name] : undefined
  if (listener) listener(request, response)
  else response.end()
})
console.log(JSON.stringify({ origin: originOf(backend), sandboxUrl, closedUrl }))
