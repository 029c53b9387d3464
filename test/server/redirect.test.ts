import { expect, it } from 'vitest'
import { createSandbox } from '../../src/sandbox.js'
import { createChain, postJson, watchSecrets } from './chain.js'

watchSecrets()

/** A chain that records the `customRedirect` that SnapTrade receives. */
const setup = (redirectOrigins: string[] = []) => {
  const sandbox = createSandbox()
  const redirects: unknown[] = []
  const { raw } = createChain({
    sandbox,
    redirectOrigins,
    fetch: async (url, init) => {
      if (String(url).includes('/login')) redirects.push(JSON.parse(String(init?.body)).customRedirect)
      return sandbox.fetch(new Request(url, init))
    },
  })
  const login = async (customRedirect: string, headers: Record<string, string> = {}) => {
    const init = postJson({ customRedirect })
    return raw('/snapTrade/login', { ...init, headers: { ...init.headers, ...headers } })
  }
  return { login, redirects }
}

it.each([
  ['http://app.test/connected?a=1#b', {}],
  ['https://app.test/connected', {}],
  ['https://shop.example/connected', { host: 'shop.example' }],
  ['https://shop.example/connected', { 'sec-fetch-site': 'same-origin', origin: 'https://shop.example' }],
  [
    'http://192.168.1.20:5173/done',
    { origin: 'http://192.168.1.20:5173', 'x-forwarded-host': '192.168.1.20:5173' },
  ],
])('default: the request’s own site: %s with %j', async (address, headers) => {
  const { login, redirects } = setup()
  expect((await login(address, headers)).status).toBe(200)
  expect(redirects).toEqual([address])
})

it.each([
  ['https://app.example', 'https://app.example/done', 'https://app.example/done'],
  ['https://app.example', 'HTTPS://APP.example:443/a/../done', 'https://app.example/done'],
  ['https://app.example', 'https:\\\\app.example\\done', 'https://app.example/done'],
  ['http://localhost:5173', 'http://localhost:5173', 'http://localhost:5173/'],
  ['https://app.example', 'https://app.example\\@evil.test/', 'https://app.example/@evil.test/'],
  ['myapp://connected', 'myapp://connected/done', 'myapp://connected/done'],
])('parameters: redirectOrigins: %s allows %s', async (origin, address, sent) => {
  const { login, redirects } = setup([origin])
  expect((await login(address)).status).toBe(200)
  expect(redirects).toEqual([sent])
})

it.each([
  'https://evil.test',
  ' https://app.example/',
  'https://app.example/\n',
  'https://app.ex\nample/',
  '\thttps://evil.test',
  'https://user:pw@app.example/',
  'https://user@app.example/',
  'https://app.example@evil.test/',
  'https://app.example.evil.test/',
  'https://app.example:444/',
  'http://app.example/',
  '//app.example/',
  '/done',
  'done',
  '',
  'javascript:alert(1)',
  'JavaScript://app.example/%0aalert(1)',
  'data:text/html,hi',
  'blob:https://app.example/1',
  'file:///etc/passwd',
  'ftp://app.example/',
  'myapp://connected',
  'myapp:connected',
  'https://xn--pp-eka.example/',
  'https://app.test.evil.test/',
])('error: customRedirect %j is rejected', async (address) => {
  const { login, redirects } = setup(['https://app.example'])
  const response = await login(address)
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({
    code: 'invalid_input',
    detail: expect.stringContaining('"customRedirect"'),
  })
  expect(redirects).toEqual([])
})

it('error: an origin in a header that a page can set is not the own site', async () => {
  const { login } = setup()
  for (const headers of [
    { 'x-forwarded-host': 'evil.test' },
    { 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'https' },
    { referer: 'https://evil.test/' },
  ]) {
    expect((await login('https://evil.test/', headers)).status).toBe(400)
  }
})

it.each([
  ['https://app.example/', 'redirectOrigins'],
  ['http://app.example', 'redirectOrigins'],
  ['*', 'redirectOrigins'],
  ['javascript:alert(1)', 'redirectOrigins'],
  ['null', 'redirectOrigins'],
  ['https://user@app.example', 'redirectOrigins'],
])('error: redirectOrigins: %s', (origin, word) => {
  expect(() => setup([origin])).toThrow(
    expect.objectContaining({ code: 'config_invalid', detail: expect.stringContaining(word) }),
  )
})
