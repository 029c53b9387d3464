import { createConfig, custom, http } from 'react-snaptrade-connect'
import { describe, expect, it } from 'vitest'

const transport = custom({ request: async () => Promise.reject(new Error('not called')) })

const addresses = ['/connected', '/connected/{attempt}?tab=2#top', 'https://app.example.com/connected']
const others = [
  ['', 'begins with neither'],
  ['https://', 'begins with neither'],
  ['https:///connected', 'begins with neither'],
  ['https://a b', 'is not a valid URL'],
  ['connected', 'begins with neither'],
  [' /connected', 'begins with neither'],
  ['ftp://app.example.com', 'begins with neither'],
  ['app.example.com/connected', 'begins with neither'],
  ['javascript:alert(1)', 'begins with neither'],
  ['//evil.test/connected', 'points to another site'],
  ['/\\evil.test', 'points to another site'],
  ['https://user:password@app.example.com/connected', 'holds credentials'],
] as const

/** Matches an error with the reason and without the password. */
const invalid = (subject: string, reason: string) =>
  expect.objectContaining({
    code: 'config_invalid',
    detail: expect.stringMatching(new RegExp(`^${subject.replace(/[()]/g, '.')} .*${reason}`)),
    message: expect.not.stringContaining('user:password'),
  })

describe('callbackUrl', () => {
  it.each(addresses)('default: keeps %s unchanged', (callbackUrl) => {
    expect(createConfig({ transport, portal: { callbackUrl } }).portal.callbackUrl).toBe(callbackUrl)
  })

  it.each(others)('error: createConfig rejects "%s": it %s', (callbackUrl, reason) => {
    expect(() => createConfig({ transport, portal: { callbackUrl } })).toThrow(
      invalid('portal.callbackUrl', reason),
    )
  })
})

describe('http', () => {
  it.each(['/', '/api/snaptrade', 'http://localhost:3000/api', 'https://api.example.com/'])(
    'default: accepts %s',
    (url) => expect(http(url).name).toBe('http'),
  )

  it.each([
    ...others,
    ['/api/snaptrade?x=1', 'has a query'],
    ['localhost:3000/api', 'begins with neither'],
  ] as const)('error: rejects "%s": it %s', (url, reason) => {
    expect(() => http(url)).toThrow(invalid('The address of http()', reason))
  })

  it.each([
    { timeout: 0 },
    { timeout: Number.NaN },
    { timeout: Number.POSITIVE_INFINITY },
    { retryCount: -1 },
    { retryCount: 1.5 },
    { retryDelay: Number.NaN },
  ])('error: rejects %j', (timing) => {
    const [name = ''] = Object.keys(timing)
    expect(() => http('/api', timing)).toThrow(
      expect.objectContaining({ code: 'config_invalid', detail: expect.stringContaining(`${name}: `) }),
    )
  })
})
