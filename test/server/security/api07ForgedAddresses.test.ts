// API7:2023 Server Side Request Forgery, and URLs that send users to another site
// https://owasp.org/API-Security/editions/2023/en/0xa7-server-side-request-forgery/
import { expect, it } from 'vitest'
import { createChain, postJson, watchSecrets } from '../chain.js'

watchSecrets()

it.each([
  'https://evil.test',
  ' https://evil.test',
  'https://evil.test\n',
  'ht\ntps://evil.test',
  '//evil.test',
  '\\\\evil.test',
  'https:\\\\evil.test',
  'https:/evil.test',
  'https:evil.test',
  'https://app.test@evil.test',
  'https://app.test:pw@evil.test',
  'https://user:pw@app.test',
  'https://app.test.evil.test',
  'https://evilapp.test',
  'https://app.test%2f.evil.test',
  'https://app.test%00.evil.test',
  'https://evil.test#https://app.test',
  'https://evil.test?https://app.test',
  'https://app。test.evil.test',
  'https://аpp.test',
  'http://169.254.169.254/latest/meta-data/',
  'http://localhost:8080',
  'http://[::1]/',
  'http://127.1/',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,x',
  'blob:https://app.test/1',
  'file:///etc/passwd',
  'myapp://connected',
  'intent://x#Intent;scheme=http;end',
  '/connected',
  '',
  'https://',
  'https://app.test:99999',
])('attack: customRedirect %j', async (customRedirect) => {
  const { raw, sent } = createChain()
  const response = await raw('/snapTrade/login', postJson({ customRedirect }))
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ code: 'invalid_input' })
  expect(sent).toEqual([])
})

it('attack: a URL is forwarded as the parser reads it, so that it cannot be parsed differently', async () => {
  const bodies: string[] = []
  const { ada } = createChain({
    redirectOrigins: ['https://app.example'],
    fetch: async (_, init) => {
      bodies.push(String(init?.body))
      return Response.json({ userId: 'ada', userSecret: 'a-secret', redirectURI: 'https://x.test' })
    },
  })
  await ada('loginSnapTradeUser', { customRedirect: 'HTTPS://APP.Example:443/a/../b\\c?q=ü' })
  expect(JSON.parse(bodies.at(-1) ?? '')).toEqual({ customRedirect: 'https://app.example/b/c?q=%C3%BC' })
  await ada('loginSnapTradeUser', { customRedirect: 'https://app.example\\.evil.test' })
  expect(JSON.parse(bodies.at(-1) ?? '')).toEqual({ customRedirect: 'https://app.example/.evil.test' })
})

it('attack: a public X-Forwarded-Host makes another site the own site', async () => {
  const { raw, sent } = createChain()
  const init = postJson({ customRedirect: 'https://evil.test/' })
  const headers = { ...init.headers, 'x-forwarded-host': 'evil.test', forwarded: 'host=evil.test' }
  expect((await raw('/snapTrade/login', { ...init, headers })).status).toBe(400)
  expect(sent).toEqual([])
})

it.each([
  'https://evil.test/api/snaptrade/brokerages',
  'http://evil.test:1/brokerages',
  'http://user:pw@app.test/brokerages',
])('attack: the URL of the request (%s) does not change the URL of SnapTrade', async (url) => {
  const origins = new Set<string>()
  const { handler } = createChain({
    fetch: async (address) => {
      origins.add(new URL(String(address)).origin)
      return Response.json([])
    },
  })
  const target = new URL(url)
  target.username = target.password = ''
  await handler(new Request(target, { headers: { 'x-user': 'ada', host: 'evil.test' } }))
  expect(origins.size).toBe(1)
  expect([...origins][0]).not.toContain('evil')
})

it('attack: SnapTrade redirects the server to another host', async () => {
  const asked: string[] = []
  const { raw } = createChain({
    fetch: async (url, init) => {
      asked.push(String(url))
      expect(init?.redirect).toBe('manual')
      return new Response(null, { status: 307, headers: { location: 'https://evil.test' } })
    },
  })
  const response = await raw('/brokerages')
  expect(response.status).toBe(502)
  expect(response.headers.get('location')).toBeNull()
  expect(asked).toHaveLength(1)
})
