import { createServer, type RequestListener, type Server, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import { toNodeListener } from '../../src/server/adapters/node.js'
import { respond } from '../../src/server/handler/respond.js'
import { http } from '../../src/transports/http.js'
import { createChain } from './chain.js'

const servers: Server[] = []
const listen = async (listener: RequestListener) => {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Sends a raw request on a socket and returns the response. */
const raw = (origin: string, text: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
    socket.write(text)
  })

afterEach(() => {
  vi.restoreAllMocks()
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

it('default: method, URL, headers and body arrive, and the response is sent', async () => {
  const origin = await listen(
    toNodeListener(async (request) =>
      Response.json(
        {
          method: request.method,
          url: request.url,
          type: request.headers.get('x-a'),
          body: await request.text(),
        },
        { status: 201, headers: { 'x-b': 'b' } },
      ),
    ),
  )
  const response = await fetch(`${origin}/a/b?c=%20d`, { method: 'POST', headers: { 'x-a': 'a' }, body: 'é' })
  expect(response.status).toBe(201)
  expect(response.headers.get('x-b')).toBe('b')
  expect(await response.json()).toEqual({ method: 'POST', url: `${origin}/a/b?c=%20d`, type: 'a', body: 'é' })
})

it('behavior: each cookie has its own header, in addition to those of earlier middleware', async () => {
  const listener = toNodeListener(async () => {
    const headers = new Headers()
    headers.append('set-cookie', 'a=1; Expires=Wed, 21 Oct 2037 07:28:00 GMT')
    headers.append('set-cookie', 'b=2')
    return new Response(null, { headers })
  })
  const origin = await listen((req, res) => {
    res.setHeader('set-cookie', 'session=0')
    listener(req, res)
  })
  const { headers } = await fetch(origin)
  expect(headers.getSetCookie()).toEqual(['session=0', 'a=1; Expires=Wed, 21 Oct 2037 07:28:00 GMT', 'b=2'])
})

it('behavior: HEAD has no body', async () => {
  const origin = await listen(toNodeListener(async () => new Response('text', { headers: { 'x-a': 'a' } })))
  const response = await fetch(origin, { method: 'HEAD' })
  expect(response.headers.get('x-a')).toBe('a')
  expect(await response.text()).toBe('')
})

it('behavior: the URL from before Express removed the mount path is preferred', async () => {
  const listener = toNodeListener(async (request) => new Response(new URL(request.url).pathname))
  const origin = await listen((req, res) => {
    listener(Object.assign(req, { originalUrl: req.url, url: '/cut' }), res)
  })
  expect(await (await fetch(`${origin}/whole/path`)).text()).toBe('/whole/path')
})

it('behavior: a body that express.json() has read is available', async () => {
  const listener = toNodeListener(async (request) => Response.json(await request.json()))
  const origin = await listen(async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk)
    listener(Object.assign(req, { body: JSON.parse(String(Buffer.concat(chunks))) }), res)
  })
  const response = await fetch(origin, { method: 'POST', body: '{"a":1}' })
  expect(await response.json()).toEqual({ a: 1 })
})

it('behavior: the signal aborts when the client disconnects', async () => {
  const aborted = new Promise<void>((resolve) => {
    let leave = () => {}
    void listen(
      toNodeListener((request) => {
        request.signal.addEventListener('abort', () => resolve())
        leave()
        return new Promise(() => {})
      }),
    ).then((origin) => {
      const client = send(origin)
      client.on('error', () => {})
      leave = () => client.destroy()
      client.end()
    })
  })
  await aborted
})

it('behavior: an unread or partially read body does not delay the response', async () => {
  const origin = await listen(
    toNodeListener(async (request) => {
      const reader = request.body?.getReader()
      await reader?.read()
      await reader?.cancel()
      return new Response('enough', { status: 413 })
    }),
  )
  const response = await fetch(origin, { method: 'POST', body: 'x'.repeat(5_000_000) })
  expect(response.status).toBe(413)
  expect(response.headers.get('connection')).toBe('close')
  expect(await response.text()).toBe('enough')
})

it('behavior: a large response arrives completely', async () => {
  const origin = await listen(toNodeListener(async () => new Response('y'.repeat(3_000_000))))
  expect((await (await fetch(origin)).text()).length).toBe(3_000_000)
})

it.each(['a b', 'a/b', 'user@host', 'a:b:c'])('error: the host "%s" is rejected', async (host) => {
  const handler = vi.fn(async () => new Response())
  const origin = await listen(toNodeListener(handler))
  const answer = await raw(origin, `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
  expect(answer).toMatch(/^HTTP\/1.1 400/)
  expect(handler).not.toHaveBeenCalled()
})

it.each(['//evil.example/x', 'http://evil.example/x'])(
  'behavior: the target "%s" cannot name another host',
  async (target) => {
    const origin = await listen(toNodeListener(async (request) => new Response(new URL(request.url).host)))
    const answer = await raw(
      origin,
      `GET ${target} HTTP/1.1\r\nHost: app.example\r\nConnection: close\r\n\r\n`,
    )
    expect(answer).toContain('\r\napp.example')
  },
)

it('error: if a handler throws, the response is 500 without the cause', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const origin = await listen(toNodeListener(() => Promise.reject(new Error('the password is 123'))))
  const response = await fetch(origin)
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('123')
  expect(log).toHaveBeenCalledOnce()
})

it('behavior: a route handler behind node:http: a login, and a chunked body that is too large', async () => {
  const { handler } = createChain()
  const url = `${await listen(toNodeListener(handler))}/api/snaptrade`
  const transport = http(url, { headers: { 'x-user': 'ada' } })
  expect(await transport.request('loginSnapTradeUser', {})).toHaveProperty('redirectURI')
  const body = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(10_000)) })
  const response = await fetch(`${url}/snapTrade/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-user': 'ada' },
    body,
    duplex: 'half',
  } as RequestInit)
  expect(response.status).toBe(413)
})

it('behavior: a response of the handler has a length and no stream; a wrapper can copy it and read the copy', async () => {
  const handler = async ({ url }: Request) => {
    const response = respond(200, { name: 'é' }, undefined, {})
    response.headers.append('set-cookie', 'a=1')
    if (url.endsWith('/cloned')) await response.clone().text()
    return url.endsWith('/copied') ? new Response(response.body, response) : response
  }
  const origin = await listen(toNodeListener(handler))
  for (const [path, length] of [
    ['/', '13'],
    ['/cloned', '13'],
    ['/copied', null],
  ]) {
    const response = await fetch(`${origin}${path}`)
    expect(response.headers.get('content-length'), `${path}`).toBe(length)
    expect(response.headers.get('content-type'), `${path}`).toBe('application/json')
    expect(response.headers.getSetCookie(), `${path}`).toEqual(['a=1'])
    expect(await response.json(), `${path}`).toEqual({ name: 'é' })
  }
  const head = await raw(origin, 'HEAD / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n')
  expect(head.endsWith('\r\n\r\n')).toBe(true)
})
