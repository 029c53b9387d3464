import { createServer, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSandbox } from '../../src/sandbox.js'
import { toNodeListener } from '../../src/server.js'
import { http } from '../../src/transports/http.js'
import { frameworks, type Started } from './conformance/frameworks.js'

const UUID = 'cf371bb4-a475-4f17-ab94-d0fee699960d'
const sandbox = createSandbox({ rateLimit: 1_000_000 })
const asked: string[] = []
/** Milliseconds that SnapTrade takes for a read or a registration. */
let delay = 0
const snapTrade = createServer(
  toNodeListener(async (request) => {
    asked.push(`${request.method} ${new URL(request.url).pathname.replace('/api/v1', '')}`)
    const response = await sandbox.fetch(request)
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay))
    return response
  }),
)
beforeAll(() => new Promise<void>((resolve) => snapTrade.listen(0, '127.0.0.1', resolve)))
afterAll(() => {
  snapTrade.closeAllConnections()
  snapTrade.close()
})

describe.each(frameworks)('%s', (name, start) => {
  let started: Started
  const id = (person: string) => `${person}-${name.replace(/\W+/g, '')}`
  beforeAll(async () => {
    const { port } = snapTrade.address() as AddressInfo
    const { clientId, consumerKey } = sandbox
    const origin = `http://127.0.0.1:${port}`
    const processedUrl = `${origin}/processed`
    started = await start({ baseUrl: `${origin}/api/v1`, clientId, consumerKey, processedUrl })
  })
  afterAll(() => started?.stop())

  const raw = (path: string, { headers, ...init }: RequestInit = {}, person = id('ada')) =>
    fetch(`${started.origin}/api/snaptrade${path}`, { ...init, headers: { 'x-user': person, ...headers } })
  const post = (body: unknown): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const as = (person: string) =>
    http(`${started.origin}/api/snaptrade`, { headers: { 'x-user': id(person) }, retryCount: 0 })

  it('default: a visit from the first login to the removal', async () => {
    const ada = as('ada')
    const login = { connectionType: 'trade', customRedirect: `${started.origin}/back?a=é` } as const
    expect(await ada.request('loginSnapTradeUser', login)).toHaveProperty('redirectURI')
    const { id: connectionId } = sandbox.addConnection({ userId: id('ada'), broker: 'ALPACA' })
    expect(await ada.request('listBrokerageAuthorizations', {})).toMatchObject([{ id: connectionId }])
    const input = { authorizationId: connectionId }
    expect(await ada.request('listBrokerageAuthorizationAccounts', input)).not.toEqual([])
    expect(await ada.request('deleteConnection', { connectionId })).toHaveProperty('connection_id')
    sandbox.advance(1000)
    expect(await ada.request('listBrokerageAuthorizations', {})).toEqual([])
  })

  it('behavior: responses are JSON that is not cached, with a request id', async () => {
    for (const response of [await raw('/brokerages'), await raw('/authorizations', {}, '')]) {
      expect(response.headers.get('content-type')).toBe('application/json')
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(response.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
      await response.json()
    }
  })

  it.each<[string, string, RequestInit, string | undefined, number, string]>([
    ['signed out', '/authorizations', {}, '', 401, 'unauthorized'],
    ['for staff', '/snapTrade/listUsers', {}, undefined, 403, 'forbidden'],
    [
      'another site',
      '/snapTrade/login',
      { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } },
      undefined,
      403,
      'cross_site',
    ],
    ['no operation', '/nothing', {}, undefined, 404, 'not_found'],
    [
      'no JSON',
      '/snapTrade/login',
      { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=b' },
      undefined,
      415,
      'invalid_input',
    ],
    ['an unknown field', '/snapTrade/login', post({ brokr: 'x' }), undefined, 400, 'invalid_input'],
    ['a broken id', '/authorizations/nonsense', {}, undefined, 400, 'invalid_input'],
    [
      'a redirect elsewhere',
      '/snapTrade/login',
      post({ customRedirect: 'https://evil.test' }),
      undefined,
      400,
      'invalid_input',
    ],
    [
      'too large',
      '/snapTrade/login',
      post({ broker: 'A'.repeat(20_000) }),
      undefined,
      413,
      'payload_too_large',
    ],
  ])('error: %s', async (_, path, init, person, status, code) => {
    asked.length = 0
    const response = await raw(path, init, person)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ code, status })
    expect(asked).toEqual([])
  })

  it('error: a wrong method', async () => {
    const response = await raw('/snapTrade/login', { method: 'PUT' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toContain('POST')
  })

  it('error: a chunked body that is too large', async () => {
    const { origin } = started
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { 'x-user': id('ada'), 'content-type': 'application/json' }
      const request = send(
        `${origin}/api/snaptrade/snapTrade/login`,
        { method: 'POST', headers },
        (response) => {
          response.resume()
          resolve(response.statusCode)
        },
      )
      request.on('error', reject)
      request.write('{"broker":"')
      for (let piece = 0; piece < 20; piece += 1) request.write('A'.repeat(1000))
      request.end('"}')
    })
    expect(status).toBe(413)
  })

  it('behavior: HEAD and OPTIONS cause no change at SnapTrade', async () => {
    asked.length = 0
    for (const method of ['HEAD', 'OPTIONS']) {
      const response = await raw(`/connection/${UUID}`, { method })
      expect([204, 404, 405]).toContain(response.status)
      expect(await response.text()).not.toContain('connection_id')
    }
    expect(asked).toEqual([])
  })

  it('error: SnapTrade’s rate limit with its delay, and its other errors', async () => {
    sandbox.fail('listAllBrokerages', { status: 429, retryAfter: 7, times: 1 })
    const limited = await raw('/brokerages')
    expect(limited.status).toBe(429)
    expect(limited.headers.get('retry-after')).toBe('7')
    expect(await limited.json()).toMatchObject({ code: 'rate_limited', retryAfter: 7 })
    sandbox.fail('listAllBrokerages', { status: 503, times: 1 })
    expect((await raw('/brokerages')).status).toBe(503)
  })

  it('behavior: ids with any characters arrive unchanged', async () => {
    const person = `josé/${id('x')} %2f?#`
    const response = await raw('/snapTrade/registerUser', post({}), encodeURIComponent(person))
    expect(await response.json()).toEqual({ userId: encodeURIComponent(person) })
  })

  it('behavior: concurrent identical reads, and later ones', async () => {
    const person = id('reader')
    await raw('/snapTrade/login', { method: 'POST' }, person)
    delay = 100
    for (let round = 0; round < 2; round += 1) {
      const reads = await Promise.all([1, 2, 3, 4].map(() => raw('/authorizations', {}, person)))
      expect(reads.map(({ status }) => status)).toEqual([200, 200, 200, 200])
      for (const read of reads) expect(await read.json()).toEqual([])
    }
    delay = 0
  })

  it('behavior: concurrent first logins, and resets, register once and all succeed', async () => {
    const person = id('many')
    delay = 100
    const logins = await Promise.all(
      [1, 2, 3, 4].map(() => raw('/snapTrade/login', { method: 'POST' }, person)),
    )
    expect(logins.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const resets = await Promise.all([1, 2].map(() => raw('/snapTrade/resetUserSecret', post({}), person)))
    expect(resets.map(({ status }) => status)).toEqual([200, 200])
    delay = 0
    expect(sandbox.users.filter(({ userId }) => userId === person)).toHaveLength(1)
  })

  it('behavior: a browser that disconnects during a registration does not lock the user out', async () => {
    const person = id('leaver')
    delay = 300
    const gone = new AbortController()
    const first = raw('/snapTrade/login', { method: 'POST', signal: gone.signal }, person).catch(() => 'gone')
    await expect.poll(() => sandbox.users.some(({ userId }) => userId === person)).toBe(true)
    gone.abort()
    expect(await first).toBe('gone')
    const next = await raw('/snapTrade/login', { method: 'POST' }, person)
    delay = 0
    expect(next.status).toBe(200)
    // The registration was completed: no user was registered a second time.
    expect(sandbox.users.filter(({ userId }) => userId.startsWith(person))).toHaveLength(1)
  })

  it('behavior: a read that is aborted does not abort others', async () => {
    const person = id('reading')
    await raw('/snapTrade/login', { method: 'POST' }, person)
    delay = 300
    const gone = new AbortController()
    const first = raw('/authorizations', { signal: gone.signal }, person).catch(() => 'gone')
    await new Promise((resolve) => setTimeout(resolve, 100))
    const second = raw('/authorizations', {}, person)
    await new Promise((resolve) => setTimeout(resolve, 50))
    gone.abort()
    expect(await first).toBe('gone')
    expect((await second).status).toBe(200)
    delay = 0
  })
})
