import { bench, describe } from 'vitest'
import { matchOperation } from '../src/core/match.js'
import { encodeOperation } from '../src/core/wire.js'

const path = '/api/snaptrade/authorizations/8b5f262d-4bb9-365d-888a-202bd3b15fa1/accounts'

describe('one request', () => {
  bench('encoding it in the browser', () => {
    encodeOperation('loginSnapTradeUser', { broker: 'ALPACA', connectionType: 'trade' })
  })
  bench('finding its operation on the server', () => {
    matchOperation('GET', path)
  })
  bench('for comparison: parsing its URL', () => {
    new URL(path, 'http://localhost')
  })
})
