import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { build } from 'esbuild'
import express from 'express'
import { fastify } from 'fastify'
import { Hono } from 'hono'
import { Miniflare } from 'miniflare'
import { toNodeListener } from '../../../src/server.js'
import { createBackend, createWebhooks, type Settings } from './backend.js'

/** A running backend. */
export interface Started {
  origin: string
  stop: () => unknown
}

const MOUNT = '/api/snaptrade'
const WEBHOOKS = '/api/webhooks'

const startedAs = (server: Server): Started => ({
  origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  stop: () => {
    server.closeAllConnections()
    server.close()
  },
})
const listening = (server: Server) =>
  new Promise<Started>((resolve) => server.listen(0, '127.0.0.1', () => resolve(startedAs(server))))

const startNode = (settings: Settings) => {
  const listener = toNodeListener(createBackend(settings))
  const webhooks = toNodeListener(createWebhooks(settings))
  return listening(
    createServer((req, res) => {
      if (req.url === WEBHOOKS) webhooks(req, res)
      else if (req.url?.startsWith(`${MOUNT}/`)) listener(req, res)
      else res.writeHead(404).end()
    }),
  )
}

const startExpress = (settings: Settings) => {
  const app = express()
  app.use(MOUNT, toNodeListener(createBackend(settings)))
  app.use(WEBHOOKS, toNodeListener(createWebhooks(settings)))
  return listening(createServer(app))
}

/** Mounted after a body parser, which is a common mistake. */
const startParsed = (settings: Settings) => {
  const app = express()
  app.use(express.json())
  app.use(MOUNT, toNodeListener(createBackend(settings)))
  app.use(WEBHOOKS, toNodeListener(createWebhooks(settings)))
  return listening(createServer(app))
}

const startFastify = async (settings: Settings): Promise<Started> => {
  const listener = toNodeListener(createBackend(settings))
  const webhooks = toNodeListener(createWebhooks(settings))
  const app = fastify()
  app.register(async (scope) => {
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
    scope.addContentTypeParser('application/json', (_request, _payload, done) => done(null))
    scope.all(`${MOUNT}/*`, (request, reply) => {
      reply.hijack()
      listener(request.raw, reply.raw)
    })
    scope.all(WEBHOOKS, (request, reply) => {
      reply.hijack()
      webhooks(request.raw, reply.raw)
    })
  })
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    origin,
    stop: () => {
      app.server.closeAllConnections()
      return app.close()
    },
  }
}

const startHono = (settings: Settings) => {
  const handler = createBackend(settings)
  const webhooks = createWebhooks(settings)
  const app = new Hono()
    .all(`${MOUNT}/*`, (c) => handler(c.req.raw))
    .all(WEBHOOKS, (c) => webhooks(c.req.raw))
  return new Promise<Started>((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () =>
      resolve(startedAs(server as Server)),
    )
  })
}

type RouteExport = (request: Request, context: { params: Promise<object> }) => Promise<Response>

/** Calls the exports of a `route.ts` like Next.js: by method, with the parameters of the path next to the request. */
const startNext = (settings: Settings) => {
  const { GET, POST, DELETE } = createBackend(settings)
  // Next.js adds HEAD.
  const snapTradeRoute: Record<string, RouteExport> = { GET, POST, DELETE, HEAD: GET }
  const webhooksRoute: Record<string, RouteExport> = { POST: createWebhooks(settings).POST }
  const call = async (request: Request) => {
    const { pathname } = new URL(request.url)
    const route = pathname === WEBHOOKS ? webhooksRoute : snapTradeRoute
    const path = pathname.slice(MOUNT.length + 1).split('/')
    const allow = Object.keys(route).join(', ')
    return (
      (await route[request.method]?.(request, { params: Promise.resolve({ path }) })) ??
      new Response(null, { status: 405, headers: { allow } })
    )
  }
  return listening(createServer(toNodeListener(call)))
}

const startWorkerd = async (settings: Settings): Promise<Started> => {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'worker.ts')],
    bundle: true,
    format: 'esm',
    conditions: ['workerd', 'worker'],
    write: false,
    logLevel: 'silent',
  })
  const worker = new Miniflare({
    modules: true,
    script: outputFiles[0]?.text ?? '',
    compatibilityDate: '2026-04-01',
    bindings: { ...settings },
    host: '127.0.0.1',
    port: 0,
  })
  const url = await worker.ready
  return { origin: url.origin, stop: () => worker.dispose() }
}

export const frameworks: [name: string, start: (settings: Settings) => Promise<Started>][] = [
  ['node:http', startNode],
  ['Express 5', startExpress],
  ['Express 5 behind express.json()', startParsed],
  ['Fastify', startFastify],
  ['Hono', startHono],
  ['Next.js', startNext],
  ['workerd', startWorkerd],
]
