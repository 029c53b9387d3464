import {
  errorCodes,
  isErrorCode,
  isSnapTradeError,
  SnapTradeError,
  type SnapTradeErrorCode,
} from 'react-snaptrade-connect'
import { expect, it } from 'vitest'

const codes = Object.entries(errorCodes) as [SnapTradeErrorCode, string][]

it.each(codes)('default: %s has the action %s', (code, action) => {
  const error = new SnapTradeError(code)
  expect(error.action).toBe(action)
  expect(error.isRetryable).toBe(!['contact', 'connect_new'].includes(action))
})

it('behavior: is an Error with a name, a text for developers and a link to the documentation', () => {
  const cause = new Error('why')
  const error = new SnapTradeError('rate_limited', {
    operation: 'loginSnapTradeUser',
    status: 429,
    retryAfter: 7,
    detail: 'Too many.',
    cause,
  })
  expect(error).toBeInstanceOf(Error)
  expect(error).toMatchObject({ name: 'SnapTradeError', code: 'rate_limited', status: 429, retryAfter: 7 })
  expect(error.message).toBe(
    'loginSnapTradeUser: Too many.\n[rate_limited] https://www.npmjs.com/package/react-snaptrade-connect#errors',
  )
  expect(error.cause).toBe(cause)
  expect(error.stack).toContain('errors.test.ts')
  expect(new SnapTradeError('network')).not.toHaveProperty('cause')
})

it('behavior: isSnapTradeError accepts only these errors', () => {
  expect(isSnapTradeError(new SnapTradeError('network'))).toBe(true)
  for (const other of [new Error('network'), { code: 'network' }, null, undefined, 'network']) {
    expect(isSnapTradeError(other)).toBe(false)
  }
  expect(isErrorCode('network')).toBe(true)
  for (const other of ['toString', 'throttled', '', 1010, undefined]) expect(isErrorCode(other)).toBe(false)
})
