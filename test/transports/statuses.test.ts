import { errorCodes, http } from 'react-snaptrade-connect'
import { createRouteHandler } from 'react-snaptrade-connect/server'
import { describe, expect, it } from 'vitest'
import { failure } from '../setup/failure.js'

const text = 'This endpoint is no longer available for your account.'

/** The formats in which SnapTrade, gateways and frameworks return an error. */
const shapes: Record<string, (status: number) => unknown> = {
  'detail and code': (status) => ({ detail: text, status_code: status, code: '0000' }),
  'a number as code': (status) => ({ detail: text, status_code: status, code: 9999 }),
  'the older form': () => ({ default_detail: text, default_code: 9999 }),
  'an error alone': () => ({ error: text, code: 'odd' }),
}

/** Specific codes. Every other 4xx is `request_refused`, every other 5xx `server_error`. */
const expected: Record<number, string> = {
  400: 'invalid_input',
  401: 'unauthorized',
  402: 'connection_disabled',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  408: 'timeout',
  409: 'conflict',
  410: 'gone',
  413: 'payload_too_large',
  422: 'invalid_input',
  425: 'too_early',
  429: 'rate_limited',
  501: 'not_implemented',
  503: 'brokerage_unavailable',
  504: 'timeout',
}
const codeFor = (status: number) => expected[status] ?? (status < 500 ? 'request_refused' : 'server_error')
const statuses = Array.from({ length: 200 }, (_, index) => 400 + index)

describe.each(Object.entries(shapes))('%s', (_, bodyOf) => {
  it('error: every status from 400 to 599 has a code, and the text is kept', async () => {
    for (const status of statuses) {
      const fetch = async () => Response.json(bodyOf(status), { status })
      const { request } = http('https://app.test/api', { fetch, retryCount: 0 })
      const error = await failure(request('listBrokerageAuthorizations', {}))
      expect(error, String(status)).toMatchObject({ code: codeFor(status), status, detail: text })
      expect(errorCodes).toHaveProperty(error.code)
    }
  })

  it('error: the same through the route handler, where a 401 is about the stored secret', async () => {
    for (const status of statuses) {
      const handler = createRouteHandler({
        clientId: 'C',
        consumerKey: 'k',
        getUser: () => ({ id: 'ada' }),
        userSecrets: { get: () => 'user-secret-1', set() {}, delete() {}, replace: () => true },
        fetch: async () => Response.json(bodyOf(status), { status }),
        onError: () => {},
      })
      const fetch = async (url: RequestInfo | URL) => handler(new Request(String(url)))
      const { request } = http('https://app.test/api', { fetch, retryCount: 0 })
      const error = await failure(request('listBrokerageAuthorizations', {}))
      expect(error.code, String(status)).toBe(status === 401 ? 'user_secret_missing' : codeFor(status))
      expect(error.detail).toContain(text)
    }
  })
})

it.each(['', '<h1>Bad Gateway</h1>', '[]', '"down"', 'null'])(
  'error: a body of %j has no text: the error names the URL without its query',
  async (body) => {
    for (const status of statuses.filter((one) => one !== 404)) {
      const fetch = async () => new Response(body, { status, headers: { 'content-type': 'text/html' } })
      const { request } = http('https://app.test/api', { fetch, retryCount: 0 })
      const error = await failure(request('deleteSnapTradeUser', { userId: 'ada@example.com' }))
      expect(error, String(status)).toMatchObject({ code: codeFor(status), status })
      expect(error.detail).toContain(
        `HTTP ${status} with text/html from https://app.test/api/snapTrade/deleteUser,`,
      )
      expect(error.message).not.toContain('@example')
    }
  },
)

it('error: a network failure names the URL without its query', async () => {
  const fetch = () => Promise.reject(new TypeError('Failed to fetch'))
  const { request } = http('https://app.test/api', { fetch, retryCount: 0 })
  const error = await failure(request('deleteSnapTradeUser', { userId: 'ada@example.com' }))
  expect(error.detail).toContain('No response from https://app.test/api/snapTrade/deleteUser:')
  expect(error.message).not.toContain('@example')
})

it('error: a delay until a date is measured by the clock of the server', async () => {
  const headers = { date: 'Wed, 25 Nov 2020 10:00:00 GMT', 'retry-after': 'Wed, 25 Nov 2020 10:00:07 GMT' }
  const fetch = async () => new Response('', { status: 429, headers })
  const { request } = http('https://app.test/api', { fetch, retryCount: 0 })
  expect((await failure(request('listBrokerageAuthorizations', {}))).retryAfter).toBe(7)
})

it('behavior: works without AbortSignal.any and AbortSignal.timeout', async () => {
  const former = { any: AbortSignal.any, timeout: AbortSignal.timeout }
  Object.assign(AbortSignal, { any: undefined, timeout: undefined })
  try {
    const { request } = http('https://app.test/api', { fetch: async () => Response.json([]) })
    const { signal } = new AbortController()
    expect(await request('listBrokerageAuthorizations', {}, { signal })).toEqual([])
  } finally {
    Object.assign(AbortSignal, former)
  }
})
