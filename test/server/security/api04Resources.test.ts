// API4:2023 Unrestricted Resource Consumption
// https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGzip } from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'
import { memoryUserSecrets } from '../../../src/server/users/userSecrets.js'
import { BASE, createChain, failureOf, postJson, watchSecrets } from '../chain.js'
import { growth } from '../growth.js'

watchSecrets()

const MB = 2 ** 20

/** A SnapTrade over HTTP that sends `size` bytes. Returns its address and how many bytes were read. */
const startFlood = async (size: number, isZipped: boolean) => {
  let sent = 0
  const server = createServer((_, res) => {
    res.setHeader('content-type', 'application/json')
    if (isZipped) res.setHeader('content-encoding', 'gzip')
    const out = isZipped ? createGzip({ level: 1 }) : res
    if (out !== res) out.pipe(res)
    const chunk = Buffer.alloc(MB, ' ')
    const push = () => {
      while (sent < size && !res.destroyed) {
        sent += chunk.length
        if (!out.write(chunk)) return void out.once('drain', push)
      }
      out.end('[]')
    }
    push()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sent: () => sent }
}

it.each([
  ['100 MB', false],
  ['100 MB, zipped to 100 kB', true],
])('attack: a response of %s', async (_, isZipped) => {
  const { baseUrl, sent } = await startFlood(100 * MB, isZipped)
  const { raw } = createChain({ baseUrl, fetch: globalThis.fetch })
  const before = process.memoryUsage().rss
  const response = await raw('/brokerages')
  expect(response.status).toBe(502)
  expect(await response.json()).toMatchObject({ code: 'invalid_response' })
  expect((process.memoryUsage().rss - before) / MB).toBeLessThan(100)
  if (!isZipped) expect(sent() / MB).toBeLessThan(40)
})

it('attack: a body of 20 kB, with its length and without', async () => {
  const { raw, sent } = createChain()
  const body = JSON.stringify({ broker: 'A'.repeat(20_000) })
  const headers = { 'content-type': 'application/json' }
  const honest = { method: 'POST', headers: { ...headers, 'content-length': String(body.length) }, body }
  expect((await raw('/snapTrade/login', honest)).status).toBe(413)
  const stream = new Response(body).body
  const chunked = { method: 'POST', headers, body: stream, duplex: 'half' } as RequestInit
  expect((await raw('/snapTrade/login', chunked)).status).toBe(413)
  const liar = { method: 'POST', headers: { ...headers, 'content-length': '2' }, body }
  expect((await raw('/snapTrade/login', liar)).status).toBe(413)
  expect(sent).toEqual([])
})

it('attack: a body that never ends', async () => {
  const { handler, sent } = createChain({ deadline: 100 })
  const body = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([123])) })
  const headers = { 'x-user': 'ada', 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
  const response = await handler(new Request(`${BASE}/snapTrade/login`, init))
  expect(response.status).toBe(503)
  expect(sent).toEqual([])
})

it('attack: deeply nested brackets, in the body and in a response', async () => {
  const deep = (size: number) => '['.repeat(size) + ']'.repeat(size)
  const { raw, sent } = createChain()
  expect((await raw('/snapTrade/login', postJson(`{"broker":${deep(8000)}}`))).status).toBe(400)
  expect(sent).toEqual([])
  const endless = createChain({ fetch: async () => new Response(deep(1_000_000)) })
  const response = await endless.raw('/brokerages')
  expect(response.status).toBe(502)
  expect(await response.json()).toMatchObject({ code: 'invalid_response' })
  const secretive = createChain({
    fetch: async () => new Response(deep(1_000_000).replace('[]', '["\\u0041"]')),
  })
  expect((await secretive.raw('/brokerages')).status).toBe(502)
})

/** A text takes too long if its cost grows much faster than its length. */
const PROPORTIONAL = 24

it.each<[field: string, textOf: (length: number) => string]>([
  ['rsaPublicKey', (length) => `ssh-rsa AAAA${'A'.repeat(length)}!`],
  ['rsaPublicKey', (length) => `ssh-rsa AAAA${'= '.repeat(length / 2)}`],
  ['locale', (length) => `en${'-aa'.repeat(length / 3)}!`],
  ['broker', (length) => `${'A'.repeat(length)}!`],
  ['reconnect', (length) => '0-'.repeat(length / 2)],
  ['customRedirect', (length) => `https://${'a.'.repeat(length / 2)}`],
  ['customRedirect', (length) => `https://app.test/${'%0'.repeat(length / 2)}`],
])('attack: a text that takes long to validate (%s)', async (field, textOf) => {
  const { raw } = createChain()
  const path = field === 'rsaPublicKey' ? '/snapTrade/registerUser' : '/snapTrade/login'
  const validate = (length: number) => raw(path, postJson({ [field]: textOf(length) }))
  expect((await validate(15_000)).status).toBe(400)
  expect(await growth(validate, 1875)).toBeLessThan(PROPORTIONAL)
})

it('attack: a query with 20,000 names', async () => {
  const { raw } = createChain()
  const read = async (count: number) => {
    const query = Array.from({ length: count }, (_, index) => `a${index}=`).join('&')
    expect((await raw(`/brokerages?${query}`)).status).toBe(400)
  }
  expect(await growth(read, 2500)).toBeLessThan(PROPORTIONAL)
})

it('attack: a hundred concurrent identical reads', async () => {
  const { ada, sent } = createChain()
  await ada('registerSnapTradeUser', {})
  sent.length = 0
  await Promise.all(Array.from({ length: 100 }, () => ada('listBrokerageAuthorizations', {})))
  expect(sent).toEqual(['GET /authorizations'])
})

it('attack: using up a store’s connections with queued requests', async () => {
  const hang = () => new Promise<never>(() => {})
  const userSecrets = memoryUserSecrets()
  let isHanging = true
  const { ada, as } = createChain({
    deadline: 2000,
    userSecrets: { ...userSecrets, get: (id) => (isHanging && id === 'ada' ? hang() : userSecrets.get(id)) },
  })
  const flood = Array.from({ length: 50 }, () => failureOf(ada('loginSnapTradeUser', {})))
  // Other users are not affected.
  expect(await as('bob')('loginSnapTradeUser', {})).toHaveProperty('redirectURI')
  expect(new Set((await Promise.all(flood)).map(({ status }) => status))).toEqual(new Set([503]))
  isHanging = false
  expect(await ada('loginSnapTradeUser', {})).toHaveProperty('redirectURI')
})

it('attack: using up SnapTrade’s limit: all responses have the time to wait, and no request is repeated', async () => {
  const { ada, sandbox, sent } = createChain()
  sandbox.fail('listAllBrokerages', { status: 429, retryAfter: 30 })
  expect(await failureOf(ada('listAllBrokerages', {}))).toMatchObject({
    code: 'rate_limited',
    retryAfter: 30,
  })
  expect(sent).toHaveLength(1)
})
