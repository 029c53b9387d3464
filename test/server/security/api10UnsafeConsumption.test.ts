// API10:2023 Unsafe Consumption of APIs: SnapTrade, or a proxy in between, is hostile
// https://owasp.org/API-Security/editions/2023/en/0xaa-unsafe-consumption-of-apis/
import { expect, it } from 'vitest'
import { createSandbox } from '../../../src/sandbox.js'
import { createChain, storedUser, watchSecrets } from '../chain.js'

watchSecrets()

/** Replaces SnapTrade's response to one path. */
const withAnswer = (part: string, answer: () => Response | Promise<Response>, parameters = {}) => {
  const sandbox = createSandbox()
  let isHostile = true
  const chain = createChain({
    sandbox,
    ...parameters,
    fetch: async (url, init) => {
      const isMeant = isHostile && String(url).includes(part)
      return isMeant ? answer() : sandbox.fetch(new Request(url, init))
    },
  })
  return {
    ...chain,
    behave: () => {
      isHostile = false
    },
  }
}

it.each<[string, unknown]>([
  ['an object', { value: 'x' }],
  ['a list', ['x']],
  ['a number', 7],
  ['true', true],
  ['an empty text', ''],
  ['null', null],
  ['nothing', undefined],
])(
  'attack: a registration whose secret is %s is not stored, and locks no user out',
  async (_, userSecret) => {
    const { ada, behave, userSecrets } = withAnswer('registerUser', () =>
      Response.json({ userId: 'ada', userSecret }),
    )
    await expect(ada('loginSnapTradeUser', {})).rejects.toMatchObject({
      code: 'invalid_response',
      status: 502,
    })
    expect(await storedUser(userSecrets, 'ada')).toBeUndefined()
    behave()
    expect(await ada('loginSnapTradeUser', {})).toHaveProperty('redirectURI')
  },
)

it.each<[string, unknown]>([
  ['an object', { value: 'x' }],
  ['a list', ['x']],
  ['nothing', undefined],
])('attack: a reset whose secret is %s does not replace the stored one', async (_, userSecret) => {
  const { ada, userSecrets, sandbox } = withAnswer('resetUserSecret', () =>
    Response.json({ userId: 'ada', userSecret }),
  )
  await ada('registerSnapTradeUser', {})
  await expect(ada('resetSnapTradeUserSecret', {})).rejects.toMatchObject({ code: 'user_secret_not_stored' })
  expect((await storedUser(userSecrets, 'ada'))?.userSecret).toBe(sandbox.users[0]?.userSecret)
})

it('attack: a registration that returns another user’s id does not merge the two', async () => {
  const { ada, userSecrets } = withAnswer('registerUser', () =>
    Response.json({ userId: 'victim', userSecret: 'a-secret' }),
  )
  await ada('registerSnapTradeUser', {})
  expect(await storedUser(userSecrets, 'ada')).toMatchObject({ snapTradeUserId: 'ada' })
})

it.each<[string, () => Response, number]>([
  ['a page', () => new Response('<script>', { headers: { 'content-type': 'text/html' } }), 502],
  ['a text', () => Response.json('hello'), 502],
  ['a number', () => Response.json(1), 502],
  ['an object instead of a list', () => Response.json({ 0: 'x', length: 1 }), 502],
  ['incomplete JSON', () => new Response('[{"id":'), 502],
  ['no UTF-8', () => new Response(new Uint8Array([0x5b, 0xff, 0xfe, 0x5d])), 502],
  ['204 without a body', () => new Response(null, { status: 204 }), 502],
  ['205', () => new Response(null, { status: 205 }), 502],
  ['a redirect', () => new Response(null, { status: 302 }), 502],
  ['401', () => Response.json({ detail: 'x' }, { status: 401 }), 502],
  ['418', () => Response.json({ detail: 'x' }, { status: 418 }), 418],
  ['599', () => Response.json({ detail: 'x' }, { status: 599 }), 599],
  ['an error without JSON', () => new Response('<h1>', { status: 500 }), 500],
  ['an error of lists', () => Response.json([['x']], { status: 400 }), 400],
  [
    'an error of objects',
    () => Response.json({ detail: { a: [] }, code: {}, status_code: '1' }, { status: 400 }),
    400,
  ],
  ['codes of ours', () => Response.json({ code: 'unauthorized', detail: 'x' }, { status: 500 }), 500],
])('attack: the list of brokerages is %s', async (_, answer, status) => {
  const { raw } = withAnswer('/brokerages', answer)
  const response = await raw('/brokerages')
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(await response.json()).toMatchObject({ code: expect.any(String), status })
})

it.each(['-1', '1e400', 'NaN', '0x10', 'soon', '99999999999999999999', 'Thu, 01 Jan 1970 00:00:00 GMT'])(
  'attack: a delay of %j',
  async (wait) => {
    const { raw } = withAnswer('/brokerages', () =>
      Response.json({ detail: 'x' }, { status: 429, headers: { 'retry-after': wait } }),
    )
    const response = await raw('/brokerages')
    expect(response.status).toBe(429)
    const { retryAfter } = await response.json()
    if (retryAfter !== undefined) expect(retryAfter).toBeGreaterThanOrEqual(0)
  },
)

it('attack: JSON that changes prototypes', async () => {
  const { raw } = withAnswer('/brokerages', () => new Response('[{"__proto__":{"isStaff":true},"id":1}]'))
  expect((await raw('/brokerages')).status).toBe(200)
  expect(({} as { isStaff?: boolean }).isStaff).toBeUndefined()
})

it('attack: no body after the headers', async () => {
  const { raw } = withAnswer('/brokerages', () => new Response(new ReadableStream()), { timeout: 50 })
  expect((await raw('/brokerages')).status).toBe(504)
})

it('attack: an incomplete body, with the URL in the exception', async () => {
  const { raw } = withAnswer(
    '/brokerages',
    () =>
      new Response(
        new ReadableStream({
          pull: (controller) => controller.error(new Error('https://api/?userSecret=hunter2')),
        }),
      ),
  )
  const response = await raw('/brokerages')
  expect(response.status).toBe(502)
  expect(await response.text()).not.toContain('hunter2')
})
