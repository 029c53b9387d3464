import { createConfig, custom, http } from 'react-snaptrade-connect'
import { describe, expect, it } from 'vitest'

const transport = custom({ request: async () => Promise.reject(new Error('not called')) })

const addresses = ['/connected', '/connected/{attempt}?tab=2#top', 'https://app.example.com/connected']
const others = [
  '',
  'https://',
  'connected',
  ' /connected',
  '//evil.test/connected',
  '/\\evil.test',
  'javascript:alert(1)',
  'https://user:password@app.example.com/connected',
  'app.example.com/connected',
]

describe('callbackUrl', () => {
  it.each(addresses)('default: takes %s as it is', (callbackUrl) => {
    expect(createConfig({ transport, portal: { callbackUrl } }).portal.callbackUrl).toBe(callbackUrl)
  })

  it.each(others)('error: refuses "%s" when the config is created', (callbackUrl) => {
    expect(() => createConfig({ transport, portal: { callbackUrl } })).toThrow(
      expect.objectContaining({
        code: 'config_invalid',
        detail: expect.stringContaining(`portal.callbackUrl: "${callbackUrl}" is not an address`),
      }),
    )
  })
})

describe('http', () => {
  it.each(['/', '/api/snaptrade', 'http://localhost:3000/api', 'https://api.example.com/'])(
    'default: takes %s',
    (url) => expect(http(url).name).toBe('http'),
  )

  it.each([...others, '/api/snaptrade?x=1', 'localhost:3000/api'])('error: refuses "%s"', (url) => {
    expect(() => http(url)).toThrow(
      expect.objectContaining({
        code: 'config_invalid',
        detail: expect.stringContaining(`http(): "${url}" is not an address`),
      }),
    )
  })

  it.each([
    { timeout: 0 },
    { timeout: Number.NaN },
    { timeout: Number.POSITIVE_INFINITY },
    { retryCount: -1 },
    { retryCount: 1.5 },
    { retryDelay: Number.NaN },
  ])('error: refuses %j', (timing) => {
    const [name = ''] = Object.keys(timing)
    expect(() => http('/api', timing)).toThrow(
      expect.objectContaining({ code: 'config_invalid', detail: expect.stringContaining(`${name}: `) }),
    )
  })
})
