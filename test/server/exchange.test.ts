import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSnapTradeClient } from '../../src/server/client.js'
import type { CreateSnapTradeClientParameters } from '../../src/server/clientParameters.js'

const user = { userId: 'ada', userSecret: 'user-secret+/= é' }
const KEY = Symbol.for('undici.globalDispatcher.1')
const globals = globalThis as { [KEY]?: object | undefined }

let listener: RequestListener = () => {}
let server: Server
let origin: string
let connections = 0

// Node 20 creates the dispatcher at the first fetch.
beforeAll(() => fetch('data:,'))
// A server for each test, so that none uses a connection of another.
beforeEach(async () => {
  server = createServer((req, res) => listener(req, res)).listen(0, '127.0.0.1')
  connections = 0
  server.on('connection', () => {
    connections += 1
  })
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  vi.unstubAllGlobals()
  server.closeAllConnections()
  server.close()
})

const clientWith = (more: Partial<CreateSnapTradeClientParameters> = {}) =>
  createSnapTradeClient({
    clientId: 'CLIENT',
    consumerKey: 'consumer-key',
    baseUrl: `${origin}/api/v1`,
    ...more,
  })

const json = (body: unknown): RequestListener => {
  return (_, res) => {
    res.setHeader('content-type', 'application/json')
    res.end(JSON.stringify(body))
  }
}

describe.each([
  ["the dispatcher of Node's fetch", undefined],
  ['a fetch of the app', (...input: Parameters<typeof fetch>) => fetch(...input)],
])('%s', (_, own) => {
  const list = (more: Partial<CreateSnapTradeClientParameters> = {}) =>
    clientWith({ fetch: own, ...more }).send('listBrokerageAuthorizations', user)

  it('default: sends the request and returns model, status and headers', async () => {
    const seen: unknown[] = []
    listener = async (req, res) => {
      const chunks = await req.toArray()
      const { 'content-type': type, accept, signature, 'user-agent': agent } = req.headers
      seen.push([req.method, new URL(req.url ?? '', origin).pathname, type, accept, agent, chunks.join('')])
      expect(signature).toMatch(/^[\w+/]{43}=$/)
      // Only fetch itself sends this header.
      expect('sec-fetch-mode' in req.headers).toBe(own !== undefined)
      res.writeHead(203, {
        'content-type': 'application/json',
        'x-request-id': 'r1',
        'set-cookie': ['a=1', 'b=2'],
      })
      res.end('{"redirectURI":"é"}')
    }
    const client = clientWith({ fetch: own })
    const { status, headers, data } = await client.send('loginSnapTradeUser', { ...user, broker: 'é' })
    expect([status, headers.get('x-request-id'), headers.getSetCookie(), data]).toEqual([
      203,
      'r1',
      ['a=1', 'b=2'],
      { redirectURI: 'é' },
    ])
    const path = '/api/v1/snapTrade/login'
    expect(seen).toEqual([['POST', path, 'application/json', 'application/json', 'node', '{"broker":"é"}']])
  })

  it('behavior: connections are used again', async () => {
    listener = json([])
    for (let count = 0; count < 10; count += 1) await list()
    // A connection may not be idle yet when the next request begins.
    expect(connections).toBeLessThanOrEqual(2)
  })

  it('behavior: a connection that was closed while idle is replaced', async () => {
    listener = json([])
    await list()
    server.closeIdleConnections()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await list()).toMatchObject({ data: [] })
    expect(connections).toBe(2)
  })

  it('behavior: a redirect is not followed', async () => {
    const paths: (string | undefined)[] = []
    listener = (req, res) => {
      paths.push(req.url?.split('?')[0])
      res.writeHead(307, { location: `${origin}/elsewhere` }).end()
    }
    await expect(list()).rejects.toMatchObject({ code: 'invalid_response', status: 307 })
    expect(paths).toEqual(['/api/v1/authorizations'])
  })

  it('behavior: a compressed response is decompressed', async () => {
    listener = (req, res) => {
      expect(req.headers['accept-encoding']).toContain('gzip')
      res.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
      res.end(gzipSync('[{"id":"é"}]'))
    }
    expect((await list()).data).toEqual([{ id: 'é' }])
  })

  it('behavior: a header that is not ASCII does not break the response', async () => {
    listener = (_req, res) => {
      res.socket?.write('HTTP/1.1 200 OK\r\nx-note: 日本\r\nx-request-id: r1\r\ncontent-length: 2\r\n\r\n[]')
    }
    const { headers, data } = await list()
    expect([headers.get('x-request-id'), data]).toEqual(['r1', []])
  })

  it.each<[string, RequestListener]>([
    ['before a response', (req) => req.socket.destroy()],
    [
      'in the middle of a response',
      (req, res) => {
        res.writeHead(200, { 'content-length': 100 }).write('[')
        setTimeout(() => req.socket.destroy(), 20)
      },
    ],
  ])('error: the connection breaks %s', async (_name, breaks) => {
    listener = breaks
    const error = await list().catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      code: 'network',
      status: 502,
      detail: expect.stringMatching(/^No response from http:\/\/127\.0\.0\.1:\d+ \(UND_ERR_SOCKET\)\./),
    })
    expect(JSON.stringify(error)).not.toMatch(/user-secret|consumer-key|timestamp/)
    expect(connections).toBe(1)
  })

  it('error: the server refuses the connection', async () => {
    const closed = createServer().listen(0, '127.0.0.1')
    await once(closed, 'listening')
    const { port } = closed.address() as AddressInfo
    await new Promise((resolve) => closed.close(resolve))
    const baseUrl = `http://127.0.0.1:${port}/api/v1`
    const detail = expect.stringContaining(`127.0.0.1:${port} (ECONNREFUSED)`)
    await expect(list({ baseUrl })).rejects.toMatchObject({ code: 'network', detail })
  })

  it.each<[string, RequestListener]>([
    ['no response', () => {}],
    ['a body that never ends', (_req, res) => void res.writeHead(200).write('[')],
  ])('error: %s ends in a timeout, and the connection is closed', async (_name, slow) => {
    const closed = new Promise((resolve) => {
      listener = (req, res) => {
        req.socket.on('close', resolve)
        slow(req, res)
      }
    })
    await expect(list({ timeout: 100 })).rejects.toMatchObject({ code: 'timeout', status: 504 })
    await closed
  })

  it('error: an abort closes the connection', async () => {
    const controller = new AbortController()
    const closed = new Promise((resolve) => {
      listener = (req, res) => {
        req.socket.on('close', resolve)
        res.writeHead(200).write('[')
        controller.abort()
      }
    })
    const options = { signal: controller.signal }
    const late = clientWith({ fetch: own }).send('listBrokerageAuthorizations', user, options)
    await expect(late).rejects.toMatchObject({ code: 'aborted' })
    await closed
  })

  it('error: a body that is too large is not read to its end', async () => {
    const closed = new Promise((resolve) => {
      listener = (req, res) => {
        req.socket.on('close', resolve)
        const write = () => {
          if (res.destroyed) return
          res.write('x'.repeat(1000))
          setTimeout(write, 1)
        }
        write()
      }
    })
    await expect(list({ maxResponseSize: 5000 })).rejects.toMatchObject({
      code: 'invalid_response',
      detail: 'The response has more than 5000 bytes (maxResponseSize).',
    })
    await closed
  })

  it('error: a body that is too large when decompressed', async () => {
    listener = (_req, res) => {
      res.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(1_000_000)))
    }
    await expect(list({ maxResponseSize: 5000 })).rejects.toMatchObject({
      code: 'invalid_response',
      status: 502,
    })
  })
})

it('behavior: a fetch that replaces the global one is called', async () => {
  listener = json(['from the server'])
  vi.stubGlobal('fetch', async () => Response.json(['replaced']))
  expect(await clientWith().request('listSnapTradeUsers', {})).toEqual(['replaced'])
  vi.unstubAllGlobals()
  expect(await clientWith().request('listSnapTradeUsers', {})).toEqual(['from the server'])
})

it('behavior: without a dispatcher, fetch is called', async () => {
  vi.stubGlobal('fetch', async () => Response.json(['fetch']))
  const before = globals[KEY]
  globals[KEY] = undefined
  try {
    expect(await clientWith().request('listSnapTradeUsers', {})).toEqual(['fetch'])
  } finally {
    globals[KEY] = before
  }
})

it('behavior: a dispatcher that the app has set for fetch, such as one for a proxy, is used', async () => {
  listener = json(['through the proxy'])
  const before = globals[KEY] ?? expect.unreachable()
  const toServer = (_: object, done: (error: null, socket: object) => void) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    socket.once('connect', () => done(null, socket))
  }
  const Agent = before.constructor as new (options: object) => object
  globals[KEY] = new Agent({ connect: toServer })
  try {
    const client = clientWith({ baseUrl: 'http://snaptrade.invalid/api/v1' })
    expect(await client.request('listSnapTradeUsers', {})).toEqual(['through the proxy'])
  } finally {
    globals[KEY] = before
  }
})
