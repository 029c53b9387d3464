import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import bodyParser from 'body-parser'
import { toNodeListener } from 'react-snaptrade-connect/server'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createChain } from './chain.js'

type Parser = (req: IncomingMessage, res: ServerResponse, next: (error?: unknown) => void) => void

/** Keeps the bytes like Google's Functions Framework. */
const verify = (req: IncomingMessage, _: unknown, bytes: Buffer) => {
  Object.assign(req, { rawBody: bytes })
}

/** Express 5's own parsers, each before the handler. */
const parsers: Record<string, Parser[]> = {
  'no parser': [],
  'express.json()': [bodyParser.json()],
  'express.text()': [bodyParser.text({ type: '*/*' })],
  'express.raw()': [bodyParser.raw({ type: '*/*' })],
  'json and text and raw': [bodyParser.json(), bodyParser.text(), bodyParser.raw()],
  'Cloud Functions': [bodyParser.json({ verify }), bodyParser.raw({ verify, type: '*/*' })],
}

const start = async (chain: Parser[], handler: Parameters<typeof toNodeListener>[0]) => {
  const listener = toNodeListener(handler)
  const server = createServer(async (req, res) => {
    for (const parse of chain) await new Promise((next) => parse(req, res, next))
    listener(req, res)
  })
  onTestFinished(() => void server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe.each(Object.entries(parsers))('%s', (_, chain) => {
  it('behavior: a body arrives byte for byte', async () => {
    const origin = await start(chain, async (request) => Response.json(await request.json()))
    const headers = { 'content-type': 'application/json' }
    const body = '{"name":"Zoë ✓","list":[1,null]}'
    const response = await fetch(origin, { method: 'POST', headers, body })
    expect(await response.json()).toEqual(JSON.parse(body))
  })

  it('behavior: a request without a body keeps no body', async () => {
    const origin = await start(chain, async (request) => new Response(await request.text()))
    expect(await (await fetch(origin, { method: 'POST' })).text()).toBe('')
    expect(await (await fetch(origin, { method: 'DELETE' })).text()).toBe('')
  })

  it('behavior: the handler issues a link', async () => {
    const { handler } = createChain({ getUser: () => ({ id: 'ada' }) })
    const origin = await start(chain, handler)
    const headers = { 'content-type': 'application/json' }
    const init = { method: 'POST', headers, body: '{"connectionType":"read"}' }
    const response = await fetch(`${origin}/snapTrade/login`, init)
    expect(await response.json()).toHaveProperty('redirectURI')
  })
})
