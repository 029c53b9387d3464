import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createConfig, http } from 'react-snaptrade-connect'
import { expect, it, onTestFinished } from 'vitest'
import { createChain } from '../setup/chain.js'
import { failure } from '../setup/failure.js'
import { holdClock } from '../setup/heldClock.js'

const answer = (status: number, body: string, headers: Record<string, string> = {}) => {
  const calls: { url: string; init: RequestInit }[] = []
  const transport = http('/api/snaptrade/', {
    retryDelay: 1,
    fetch: async (url, init = {}) => {
      calls.push({ url: String(url), init })
      return new Response(body, { status, headers })
    },
  })
  return { transport, calls }
}

it('default: SnapTrade’s own paths below the URL, JSON in both directions', async () => {
  const { transport, calls } = answer(200, '{"redirectURI":"https://app.snaptrade.com/x","sessionId":"s"}')
  const link = await transport.request('loginSnapTradeUser', { broker: 'ALPACA' })
  expect(link).toEqual({ redirectURI: 'https://app.snaptrade.com/x', sessionId: 's' })
  expect(calls[0]?.url).toBe('/api/snaptrade/snapTrade/login')
  expect(calls[0]?.init).toMatchObject({
    method: 'POST',
    credentials: 'same-origin',
    body: '{"broker":"ALPACA"}',
  })
})

it('parameters: headers can be created for each request', async () => {
  let count = 0
  const seen: (string | null)[] = []
  const transport = http('/api', {
    credentials: 'include',
    headers: async () => ({ authorization: `Bearer ${++count}` }),
    fetch: async (_, init) => {
      seen.push(new Headers(init?.headers).get('authorization'))
      expect(init?.credentials).toBe('include')
      return new Response('[]')
    },
  })
  await transport.request('listBrokerageAuthorizations', {})
  await transport.request('listBrokerageAuthorizations', {})
  expect(seen).toEqual(['Bearer 1', 'Bearer 2'])
})

it('behavior: a user secret of the client is sent in a header, never in the URL or the body', async () => {
  const { transport, calls } = answer(200, '{"userId":"u"}')
  await transport.request('resetSnapTradeUserSecret', { userId: 'u', userSecret: 'top-secret' })
  await transport.request('detailBrokerageAuthorization', {
    userId: 'u',
    userSecret: 'top-secret',
    authorizationId: 'c',
  })
  for (const { url, init } of calls) {
    expect(url).not.toContain('top-secret')
    expect(String(init.body)).not.toContain('top-secret')
    expect(new Headers(init.headers).get('x-snaptrade-user-secret')).toBe('top-secret')
  }
})

it.each([
  [400, '{"detail":"no","status_code":400,"code":"1010"}', 'user_exists', '1010'],
  [400, '{"default_detail":"no","default_code":1076}', 'signature_invalid', '1076'],
  [401, '{"detail":"no"}', 'unauthorized', undefined],
  [402, '{"detail":"disabled","code":3003}', 'connection_disabled', '3003'],
  [403, '{"detail":"no","default_code":1141}', 'feature_not_enabled', '1141'],
  [403, '{"code":"cross_site","detail":"no","status":403}', 'cross_site', undefined],
  [404, '{"default_detail":"none","default_code":1011}', 'not_found', '1011'],
  [425, '{"detail":"wait","code":3012}', 'too_early', '3012'],
  [
    429,
    '{"detail":"Connection refreshed too recently.","status_code":429,"code":"throttled"}',
    'rate_limited',
    'throttled',
  ],
  [500, '<h1>Internal Server Error</h1>', 'server_error', undefined],
  [501, '{"error":"not yet implemented"}', 'not_implemented', undefined],
  [503, '{"detail":"down","code":3002}', 'brokerage_unavailable', '3002'],
  [504, '', 'timeout', undefined],
  [418, '"teapot"', 'request_refused', undefined],
] as const)('error: status %s with %s is %s', async (status, body, code, providerCode) => {
  const { transport } = answer(status, body, { 'x-request-id': 'req-1' })
  const error = await failure(transport.request('deleteConnection', { connectionId: 'c' }))
  expect(error).toMatchObject({ name: 'SnapTradeError', code, status, providerCode, requestId: 'req-1' })
  expect(error.operation).toBe('deleteConnection')
  expect(error.message).toContain(`[${code}]`)
})

it.each([
  ['{"detail":"Request was throttled. Expected available in 7 seconds.","code":"0000"}', {}, 7],
  ['{"detail":"slow down"}', { 'retry-after': '12' }, 12],
  ['{"detail":"slow down"}', { 'x-ratelimit-reset': '31' }, 31],
])('error: the delay of a 429 is read from %s %o', async (body, headers, seconds) => {
  const { transport } = answer(429, body, headers as Record<string, string>)
  const error = await failure(transport.request('refreshBrokerageAuthorization', { authorizationId: 'c' }))
  expect(error.retryAfter).toBe(seconds)
})

it('error: a text instead of JSON and an empty body have different errors', async () => {
  const page = await failure(
    answer(200, 'Welcome', { 'content-type': 'text/plain' }).transport.request('getPartnerInfo', {}),
  )
  expect(page).toMatchObject({ code: 'invalid_response', status: 200 })
  expect(page.detail).toMatch(/got HTTP 200 with text\/plain from /)
  const empty = await failure(answer(200, '').transport.request('getPartnerInfo', {}))
  expect(empty.detail).toMatch(/response is empty/)
  const misshapen = await failure(answer(200, '{}').transport.request('listBrokerageAuthorizations', {}))
  expect(misshapen).toMatchObject({ code: 'invalid_response' })
  const none = await failure(answer(200, 'null').transport.request('getPartnerInfo', {}))
  expect(none.detail).toMatch(/empty/)
})

it('error: no network', async () => {
  const transport = http('http://127.0.0.1:9/api', { retryCount: 0 })
  expect(await failure(transport.request('getPartnerInfo', {}))).toMatchObject({
    code: 'network',
    isRetryable: true,
  })
})

it('behavior: only repeatable requests are retried', async () => {
  const { sandbox, transport, traffic } = createChain()
  sandbox.fail('getPartnerInfo', { status: 503, times: 2 })
  await expect(transport.request('getPartnerInfo', {})).resolves.toMatchObject({ slug: expect.any(String) })
  const sent = () => traffic.filter((line) => /^(GET|POST|DELETE)/.test(line)).length
  expect(sent()).toBe(3)
  sandbox.fail('registerSnapTradeUser', { status: 500, times: 1 })
  await failure(transport.request('registerSnapTradeUser', {}))
  expect(sent()).toBe(4)
})

it('behavior: the delay that the server sends is observed', async () => {
  const { sandbox, transport, traffic } = createChain()
  sandbox.fail('listAllBrokerages', { status: 429, retryAfter: 1, times: 1 })
  const clock = holdClock()
  const sent = () => traffic.filter((line) => line.startsWith('GET')).length
  const answer = transport.request('listAllBrokerages', {})
  await clock.until(1000)
  await clock.pass(999)
  expect(sent()).toBe(1)
  await clock.pass(1)
  await answer
  expect(sent()).toBe(2)
})

it('error: a long delay is reported instead', async () => {
  const { sandbox, transport } = createChain()
  sandbox.fail('listAllBrokerages', { status: 429, retryAfter: 60 })
  const error = await failure(transport.request('listAllBrokerages', {}))
  expect(error).toMatchObject({ code: 'rate_limited', retryAfter: 60, status: 429 })
})

it('error: the timeout and the caller’s abort end the HTTP request', async () => {
  let closed = 0
  // Ends the current request.
  let end = () => {}
  const server = createServer((request) => {
    request.socket.on('close', () => (closed += 1))
    end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const clock = holdClock()
  end = () => void clock.pass(50)
  const late = await failure(http(url, { timeout: 50 }).request('getPartnerInfo', {}))
  expect(late).toMatchObject({ code: 'timeout', detail: 'No response within 0.05 s.' })
  const controller = new AbortController()
  end = () => controller.abort()
  const aborted = await failure(http(url).request('getPartnerInfo', {}, { signal: controller.signal }))
  expect(aborted.code).toBe('aborted')
  const before = await failure(http(url).request('getPartnerInfo', {}, { signal: controller.signal }))
  expect(before.code).toBe('aborted')
  await expect.poll(() => closed).toBe(2)
})

it('behavior: an abort ends the delay between two attempts', async () => {
  const { transport, calls } = answer(503, '{}', { 'retry-after': '5' })
  const controller = new AbortController()
  const clock = holdClock()
  const ended = failure(transport.request('getPartnerInfo', {}, { signal: controller.signal }))
  await clock.until(5000)
  controller.abort()
  expect((await ended).code).toBe('aborted')
  expect(calls).toHaveLength(1)
})

it('error: invalid settings are rejected immediately', () => {
  const transport = http('/api')
  // @ts-expect-error a transport is needed
  expect(() => createConfig({})).toThrow(/transport/)
  for (const origin of ['app.example.com', 'https://a.example.com/path', 'http://example.com', 'null', '*']) {
    expect(() => createConfig({ transport, portal: { origins: [origin] } })).toThrow(origin)
  }
  expect(
    createConfig({ transport, portal: { origins: ['http://127.0.0.1:4010'] } }).portal.origins,
  ).toContain('http://127.0.0.1:4010')
})

it('error: a path on a server, where there is no page', async () => {
  const error = await failure(http('/api/snaptrade').request('listAllBrokerages', {}))
  expect(error).toMatchObject({ code: 'config_invalid', operation: 'listAllBrokerages' })
  expect(error.detail).toContain("http('https://app.example.com/api/snaptrade')")
})

it.each([
  [404, 'text/html', '<!doctype html><h1>Cannot GET</h1>'],
  [404, 'application/json', '{"message":"Route not found","error":"Not Found","statusCode":404}'],
  [404, 'application/json', '{"detail":"Not Found"}'],
  [404, 'text/plain', ''],
  [200, 'Text/HTML; charset=utf-8', '<!doctype html><div id="root"></div>'],
])('error: there is no backend at the URL (%s, %s)', async (status, type, body) => {
  const { transport } = answer(status, body, { 'content-type': type })
  const connectionId = '8b5f262d-4bb9-365d-888a-202bd3b15fa1'
  const error = await failure(transport.request('deleteConnection', { connectionId, userId: 'ada' }))
  expect(error).toMatchObject({ code: 'backend_not_found', status })
  expect(error.detail).toContain(
    `got HTTP ${status} with ${type} from /api/snaptrade/connection/${connectionId}.`,
  )
  expect(error.message).not.toContain('ada')
})

it('behavior: a 404 of SnapTrade or of the route handler is not_found', async () => {
  for (const body of ['{"detail":"No such connection","code":"0000"}', '{"code":"not_found"}']) {
    const { transport } = answer(404, body, { 'content-type': 'application/json' })
    expect(await failure(transport.request('listAllBrokerages', {}))).toMatchObject({ code: 'not_found' })
  }
})
