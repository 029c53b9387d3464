import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SnapTradeError } from '../../src/core/errors.js'
import { createSnapTradeClient } from '../../src/server/client.js'
import type { CreateSnapTradeClientParameters } from '../../src/server/clientParameters.js'

const secret = 'user-secret+/= é'
const consumerKey = 'consumer-key+/= é'
const user = { userId: 'ada', userSecret: secret }

const clientFor = (answer: (url: string, init: RequestInit) => unknown, more = {}) =>
  createSnapTradeClient({
    clientId: 'CLIENT',
    consumerKey,
    fetch: (async (url: string, init: RequestInit) => answer(url, init)) as typeof fetch,
    ...more,
  })

const failureOf = async (promise: Promise<unknown>): Promise<SnapTradeError> => {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(SnapTradeError)
  return error as SnapTradeError
}

const thrownBy = (run: () => unknown): unknown => {
  try {
    return run()
  } catch (error) {
    return error
  }
}

/** Returns everything that a careless logger would print of an error, including its causes. */
const everythingOf = (error: unknown): string => {
  if (!(error instanceof Error)) return JSON.stringify(error) ?? ''
  const fields = Object.getOwnPropertyNames(error).map((name) => String(error[name as keyof Error]))
  return [...fields, JSON.stringify(error), error.cause ? everythingOf(error.cause) : ''].join('\n')
}

/** Hides Node's built-in modules. The rest of `process` stays, because the test runner's own messages need it. */
const hideBuiltinModules = () =>
  vi.stubGlobal('process', Object.create(process, { getBuiltinModule: { value: undefined } }))

beforeEach(() => {
  vi.stubEnv('SNAPTRADE_CLIENT_ID', '')
  vi.stubEnv('SNAPTRADE_CONSUMER_KEY', '')
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

it('default: request returns the model, send also the status and headers', async () => {
  const client = clientFor(() =>
    Response.json(['ada'], { status: 203, headers: { 'x-request-id': 'r1', 'x-ratelimit-remaining': '9' } }),
  )
  expect(await client.request('listSnapTradeUsers', {})).toEqual(['ada'])
  const { status, headers, data } = await client.send('listSnapTradeUsers', {})
  expect([status, headers.get('x-request-id'), headers.get('x-ratelimit-remaining')]).toEqual([
    203,
    'r1',
    '9',
  ])
  expect(data).toEqual(['ada'])
})

it('parameters: clientId and consumerKey: the option takes precedence over the variable', async () => {
  vi.stubEnv('SNAPTRADE_CLIENT_ID', 'FROM-ENV')
  vi.stubEnv('SNAPTRADE_CONSUMER_KEY', 'FROM-ENV')
  const urls: string[] = []
  const fetch = (async (url: string) => {
    urls.push(url)
    return Response.json([])
  }) as typeof globalThis.fetch
  await createSnapTradeClient({ fetch }).request('listSnapTradeUsers', {})
  await createSnapTradeClient({ fetch, clientId: 'OPTION' }).request('listSnapTradeUsers', {})
  expect(urls.map((url) => new URL(url).searchParams.get('clientId'))).toEqual(['FROM-ENV', 'OPTION'])
})

it.each([
  [{ consumerKey: 'k' }, 'SNAPTRADE_CLIENT_ID'],
  [{ clientId: 'c' }, 'SNAPTRADE_CONSUMER_KEY'],
  [{ clientId: 'c', consumerKey: '' }, 'SNAPTRADE_CONSUMER_KEY'],
])('error: a missing key is named immediately: %j', (parameters, variable) => {
  expect(() => createSnapTradeClient(parameters)).toThrow(
    expect.objectContaining({ code: 'config_missing', detail: expect.stringContaining(variable) }),
  )
})

it('error: a missing key is named in a runtime without process', () => {
  vi.stubGlobal('process', undefined)
  const error = thrownBy(() => createSnapTradeClient())
  // Immediately: the test runner's own messages need `process`.
  vi.unstubAllGlobals()
  expect(error).toMatchObject({ code: 'config_missing' })
})

it.each(['', 'api.snaptrade.com', 'ftp://api.snaptrade.com', 'https://a.example?x=1'])(
  'error: the URL "%s" is not valid',
  (baseUrl) => {
    expect(() => clientFor(() => {}, { baseUrl })).toThrow(
      expect.objectContaining({ code: 'config_invalid' }),
    )
  },
)

it('parameters: fetch: the global one is read at each request', async () => {
  const client = createSnapTradeClient({ clientId: 'c', consumerKey: 'k' })
  vi.stubGlobal('fetch', async () => Response.json(['late']))
  expect(await client.request('listSnapTradeUsers', {})).toEqual(['late'])
})

it('behavior: redirects are not followed, because the URL contains the secret', async () => {
  const client = clientFor((_, init) => {
    expect(init.redirect).toBe('manual')
    return new Response(null, { status: 302, headers: { location: 'https://evil.example' } })
  })
  const error = await failureOf(client.request('listBrokerageAuthorizations', user))
  expect(error).toMatchObject({ code: 'invalid_response', status: 302 })
})

it('behavior: without node:crypto, the key is imported once', async () => {
  hideBuiltinModules()
  const spy = vi.spyOn(crypto.subtle, 'importKey')
  const client = clientFor(() => Response.json([]))
  await Promise.all([1, 2, 3].map(() => client.request('listSnapTradeUsers', {})))
  expect(spy).toHaveBeenCalledOnce()
  spy.mockRestore()
})

it.each(['consumer-key', 'key with blanks + % é 漢'])(
  'behavior: both ways of signing have the same result (%s)',
  async (key) => {
    vi.setSystemTime(1_795_000_000_000)
    const signatures: unknown[] = []
    const sign = async () => {
      const client = clientFor(
        (_, init) => {
          signatures.push((init.headers as Record<string, string>).Signature)
          return Response.json({ redirectURI: 'x' })
        },
        { consumerKey: key },
      )
      await client.request('loginSnapTradeUser', { ...user, broker: 'é' })
    }
    await sign()
    hideBuiltinModules()
    await sign()
    vi.useRealTimers()
    expect(signatures[0]).toMatch(/^[\w+/]{43}=$/)
    expect(signatures[0]).toBe(signatures[1])
  },
)

it('error: an unknown input is rejected before the request is sent', async () => {
  const fetch = vi.fn()
  const client = clientFor(fetch)
  const error = await failureOf(client.request('loginSnapTradeUser', { brokr: 'X' } as object))
  expect(error).toMatchObject({ code: 'invalid_input', status: 400 })
  expect(fetch).not.toHaveBeenCalled()
})

it.each([
  ['silence', () => new Promise(() => {})],
  [
    'a body that never ends',
    () => new Response(new ReadableStream({ start: (c) => c.enqueue(new Uint8Array(1)) })),
  ],
])('error: %s ends in a timeout', async (_, answer) => {
  const client = clientFor(answer, { timeout: 20 })
  const error = await failureOf(client.request('listBrokerageAuthorizations', user))
  expect(error).toMatchObject({ code: 'timeout', status: 504, operation: 'listBrokerageAuthorizations' })
})

it('error: the caller can abort, before and during the request', async () => {
  let isAsked = false
  const client = clientFor((_, { signal }) => {
    isAsked = true
    return new Promise((__, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
  })
  const controller = new AbortController()
  const late = client.request('listSnapTradeUsers', {}, { signal: controller.signal })
  await expect.poll(() => isAsked).toBe(true)
  controller.abort()
  expect(await failureOf(late)).toMatchObject({ code: 'aborted' })
  const early = client.request('listSnapTradeUsers', {}, { signal: AbortSignal.abort() })
  expect(await failureOf(early)).toMatchObject({ code: 'aborted' })
})

it('error: no network, with only the code of the cause', async () => {
  const client = clientFor((url) => {
    throw new TypeError(`fetch failed: ${url}`, {
      cause: Object.assign(new Error(`connect ${url}`), { code: 'ECONNREFUSED' }),
    })
  })
  const error = await failureOf(client.request('listBrokerageAuthorizations', user))
  expect(error).toMatchObject({ code: 'network', status: 502 })
  expect(error.detail).toContain('https://api.snaptrade.com (ECONNREFUSED)')
  expect(everythingOf(error)).not.toMatch(/secret|consumer-key|timestamp/)
})

it.each([
  ['an HTML page', () => new Response('<h1>hello</h1>', { headers: { 'content-type': 'text/html' } })],
  ['nothing', () => new Response(null, { status: 200 })],
  ['a bare string', () => Response.json('ok')],
  ['an object for a list', () => Response.json({})],
])('error: %s is not a valid response', async (_, answer) => {
  const error = await failureOf(clientFor(answer).request('listBrokerageAuthorizations', user))
  expect(error).toMatchObject({ code: 'invalid_response', status: 502 })
  expect(error.detail).not.toContain('hello')
})

it('error: an error page without JSON keeps its status', async () => {
  const client = clientFor(() => new Response('<h1>Bad gateway</h1>', { status: 503 }))
  const error = await failureOf(client.request('listBrokerageAuthorizations', user))
  expect(error).toMatchObject({ code: 'brokerage_unavailable', status: 503 })
})

it("behavior: secrets that SnapTrade's own text repeats are removed, in every form", async () => {
  const bodies = [
    { detail: `no user ${secret} under ${consumerKey}`, code: secret },
    { default_detail: `GET /x?userSecret=${encodeURIComponent(secret)}` },
    { error: `GET /x?${new URLSearchParams({ userSecret: secret })} ${encodeURI(consumerKey)}` },
  ]
  for (const body of bodies) {
    const client = clientFor(() => Response.json(body, { status: 400 }))
    const error = await failureOf(client.request('listBrokerageAuthorizations', user))
    expect(error.detail).toContain('[redacted]')
    expect(everythingOf(error)).not.toMatch(/user-secret|consumer-key/)
  }
})

it('error: a secret of one letter, as in a test, does not change the text of an error', async () => {
  const detail = 'This endpoint is no longer available for your account.'
  const client = clientFor(() => Response.json({ detail }, { status: 410 }))
  const request = client.request('listBrokerageAuthorizations', { ...user, userSecret: 's' })
  expect(await failureOf(request)).toMatchObject({ code: 'gone', detail })
})

it('parameters: keyType: a personal key has no user to reset or to name', async () => {
  const bodies: unknown[] = []
  const client = clientFor(
    (url, init) => {
      bodies.push([new URL(url).search.replace(/\d+$/, ''), init.body])
      return Response.json({})
    },
    { keyType: 'personal' } satisfies CreateSnapTradeClientParameters,
  )
  await client.request('resetSnapTradeUserSecret', user)
  await client.request('deleteSnapTradeUser', { userId: 'ada' })
  expect(bodies).toEqual([
    ['?clientId=CLIENT&timestamp=', '{}'],
    ['?clientId=CLIENT&timestamp=', undefined],
  ])
})

it('behavior: secrets in a successful response and in its headers are also removed', async () => {
  const body = [
    { id: 1, text: `for ${secret}`, deep: { [secret]: [encodeURIComponent(consumerKey), 'plain'] } },
  ]
  const client = clientFor(
    () =>
      new Response(JSON.stringify(body).replaceAll('/', '\\/').replaceAll('é', '\\u00e9'), {
        headers: { 'x-request-id': `r-${encodeURIComponent(secret)}` },
      }),
  )
  const { data, headers } = await client.send('listBrokerageAuthorizations', user)
  expect(data).toEqual([{ id: 1, text: 'for [redacted]', deep: { '[redacted]': ['[redacted]', 'plain'] } }])
  expect(headers.get('x-request-id')).toBe('r-[redacted]')
})

it('behavior: a reset returns the secret itself, also an unchanged one', async () => {
  const client = clientFor(() => Response.json({ userId: 'ada', userSecret: secret }))
  expect(await client.request('resetSnapTradeUserSecret', user)).toEqual({
    userId: 'ada',
    userSecret: secret,
  })
})

it('parameters: maxResponseSize: an endless response is aborted early', async () => {
  let sent = 0
  let isCancelled = false
  const endless = () =>
    new ReadableStream({
      pull: (controller) => {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536).fill(32))
      },
      cancel: () => {
        isCancelled = true
      },
    })
  const error = await failureOf(clientFor(() => new Response(endless())).request('listSnapTradeUsers', {}))
  expect(error).toMatchObject({ code: 'invalid_response', status: 502 })
  expect(error.detail).toContain('maxResponseSize')
  expect(sent).toBeLessThan(17_500_000)
  expect(isCancelled).toBe(true)
  const small = clientFor(() => Response.json(['ada', 'ben']), { maxResponseSize: 8 })
  expect(await failureOf(small.request('listSnapTradeUsers', {}))).toMatchObject({ code: 'invalid_response' })
  const exact = clientFor(() => Response.json(['ada']), { maxResponseSize: 7 })
  expect(await exact.request('listSnapTradeUsers', {})).toEqual(['ada'])
  for (const maxResponseSize of [0, -1, Number.NaN]) {
    expect(() => clientFor(() => {}, { maxResponseSize })).toThrow(
      expect.objectContaining({ code: 'config_invalid' }),
    )
  }
})
