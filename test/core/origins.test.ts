import { createConfig, custom } from 'react-snaptrade-connect'
import { createRouteHandler } from 'react-snaptrade-connect/server'
import { describe, expect, it } from 'vitest'

const transport = custom({ request: async () => expect.unreachable() })

const post = (trustedOrigins: string[], origin: string) =>
  createRouteHandler({
    clientId: 'C',
    consumerKey: 'k',
    getUser: () => null,
    trustedOrigins,
  })(
    new Request('https://app.test/api/snapTrade/login', {
      method: 'POST',
      headers: { origin, 'sec-fetch-site': 'cross-site' },
    }),
  )

describe.each([
  'capacitor://localhost',
  'ionic://localhost',
  'tauri://localhost',
  'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
  'moz-extension://0e4b1c9a-6f1c-4f4e-9d5e-3f1b8f4d6c11',
  'http://10.0.0.7:5173',
  'http://172.20.1.1:5173',
  'http://192.168.1.20:5173',
  'http://myhost.local:5173',
  'http://app.localhost:5173',
  'http://[::1]:5173',
  'https://app.example.com',
])('%s', (origin) => {
  it('parameters: portal.origins accepts it', () => {
    expect(createConfig({ transport, portal: { origins: [origin] } }).portal.origins).toContain(origin)
  })

  it('parameters: trustedOrigins accepts it, but not similar origins', async () => {
    // 401: the origin was accepted, and the user is signed out.
    expect((await post([origin], origin)).status).toBe(401)
    for (const other of [`${origin}.evil.test`, `${origin}:1`, 'null', `${origin}x`]) {
      expect((await post([origin], other)).status, other).toBe(403)
    }
  })
})

it.each([
  'http://example.com',
  'http://172.32.0.1',
  'http://11.0.0.1',
  'http://local',
  'http://localhost.evil.test',
  'https://app.example.com/path',
  'https://app.example.com/',
  'capacitor://localhost/index.html',
  'capacitor://user@localhost',
  'capacitor:',
  'javascript:alert(1)',
  '*',
  'null',
  '',
])('error: both reject %j', (origin) => {
  const refusal = expect.objectContaining({ code: 'config_invalid' })
  expect(() => createConfig({ transport, portal: { origins: [origin] } })).toThrow(refusal)
  expect(() =>
    createRouteHandler({ clientId: 'C', consumerKey: 'k', getUser: () => null, trustedOrigins: [origin] }),
  ).toThrow(refusal)
})
