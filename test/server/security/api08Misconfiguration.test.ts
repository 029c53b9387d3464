// API8:2023 Security Misconfiguration
// https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/
import { expect, it, vi } from 'vitest'
import { createRouteHandler } from '../../../src/server/createRouteHandler.js'
import { createChain, postJson, watchSecrets } from '../chain.js'

watchSecrets()

const getUser = () => ({ id: 'ada' })

it.each<[string, object]>([
  ['getUser is missing', { getUser: undefined }],
  ['the option of an earlier version', { authorize: () => false }],
  ['a list without its function', { staffOperations: ['listSnapTradeUsers'] }],
  ['a function without its list', { isStaff: () => true }],
  ['every operation for all users', { selfOperations: ['*'] }],
  ['people’s data without signing in', { publicOperations: ['listBrokerageAuthorizations'] }],
  ['every origin', { trustedOrigins: ['*'] }],
  ['every subdomain', { trustedOrigins: ['https://*.example.com'] }],
  ['plain http on the internet', { trustedOrigins: ['http://app.example.com'] }],
  ['redirects everywhere', { redirectOrigins: ['*'] }],
  ['a redirect that runs code', { redirectOrigins: ['javascript://x'] }],
  ['an unknown key type', { keyType: 'personel' }],
  ['no time limit', { timeout: Number.POSITIVE_INFINITY }],
  ['no deadline', { deadline: 0 }],
  ['no size limit', { maxBodySize: Number.POSITIVE_INFINITY }],
  ['no size limit of responses', { maxResponseSize: Number.NaN }],
  ['a store that cannot delete', { userSecrets: { get: () => null, set: () => {} } }],
])('attack: a configuration mistake: %s is rejected immediately', (_, parameters) => {
  expect(() =>
    createRouteHandler({ clientId: 'c', consumerKey: 'k', getUser, ...parameters } as never),
  ).toThrow(expect.objectContaining({ code: 'config_invalid' }))
})

it('attack: responses that browsers cache, sniff or share with other sites', async () => {
  const { raw } = createChain({
    fetch: async () =>
      Response.json([], {
        headers: {
          'set-cookie': 'session=evil',
          'access-control-allow-origin': '*',
          'content-security-policy': '',
          location: 'https://evil.test',
          'x-frame-options': 'ALLOWALL',
          server: 'nginx',
        },
      }),
  })
  for (const response of [
    await raw('/brokerages'),
    await raw('/nothing'),
    await raw('/brokerages', {}, ''),
  ]) {
    const names = [...response.headers.keys()].filter((name) => !/^x-(request-id|ratelimit-)/.test(name))
    expect(names.sort()).toEqual(['cache-control', 'content-type', 'x-content-type-options'])
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-type')).toBe('application/json')
  }
})

it.each([
  ['getUser', { getUser: () => Promise.reject(new Error('postgres://root:hunter2@db')) }],
  ['the store', { userSecrets: { get: fail, set: fail, delete: fail } }],
  ['fetch', { fetch: () => Promise.reject(new Error('postgres://root:hunter2@db')) }],
])('attack: reading an exception of %s', async (_, parameters) => {
  const { raw } = createChain(parameters)
  const response = await raw('/snapTrade/login', postJson({}))
  expect(response.status).toBeGreaterThanOrEqual(500)
  const text = (await response.text()) + [...response.headers].flat().join()
  expect(text).not.toMatch(/hunter2|postgres|\bat .*\.ts/)
})
function fail(): never {
  throw new Error('postgres://root:hunter2@db')
}

it('attack: header injection with a request id of several lines', async () => {
  const { raw } = createChain({
    fetch: async () =>
      Response.json({ detail: 'x', requestId: '1\r\nset-cookie: a=b', code: 'forbidden' }, { status: 403 }),
  })
  const response = await raw('/brokerages')
  expect(response.status).toBe(403)
  expect(response.headers.get('set-cookie')).toBeNull()
  expect(response.headers.get('x-request-id')).not.toContain('set-cookie')
})

it('attack: a development setup in production causes a warning', () => {
  vi.stubEnv('NODE_ENV', 'production')
  createRouteHandler({ clientId: 'c', consumerKey: 'k', getUser })
  createRouteHandler({ clientId: 'c', consumerKey: 'k', getUser, keyType: 'personal' })
  const warnings = vi.mocked(console.warn).mock.calls.flat().join('\n')
  expect(warnings).toContain('userSecrets')
  expect(warnings).toContain('personal')
  vi.unstubAllEnvs()
})
