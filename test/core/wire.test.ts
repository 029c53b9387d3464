import { expect, it } from 'vitest'
import { matchOperation } from '../../src/core/match.js'
import { type OperationName, operations } from '../../src/core/operations.js'
import { encodeOperation } from '../../src/core/wire.js'

it('default: each input is placed as its row defines', () => {
  const request = encodeOperation('loginSnapTradeUser', {
    userId: 'a b',
    userSecret: 's',
    broker: 'ALPACA',
    darkMode: true,
  })
  expect(request).toEqual({
    method: 'POST',
    path: '/snapTrade/login',
    query: [
      ['userId', 'a b'],
      ['userSecret', 's'],
    ],
    body: { broker: 'ALPACA', darkMode: true },
  })
})

it('behavior: a path input is escaped, and undefined inputs are left out', () => {
  const request = encodeOperation('detailBrokerageAuthorization', { authorizationId: 'a/b?c' })
  expect(request).toEqual({ method: 'GET', path: '/authorizations/a%2Fb%3Fc', query: [], body: undefined })
  expect(encodeOperation('loginSnapTradeUser', {}).body).toEqual({})
})

it.each(['', '.', '..'])('error: the id "%s" would call another path', (authorizationId) => {
  expect(() => encodeOperation('refreshBrokerageAuthorization', { authorizationId })).toThrow(
    /authorizationId/,
  )
})

it('error: names an unknown input and an unknown operation', () => {
  expect(() => encodeOperation('loginSnapTradeUser', { brokr: 'ALPACA' } as object)).toThrow(/"brokr"/)
  expect(() => encodeOperation('toString' as OperationName, {})).toThrow(/"toString"/)
})

it('behavior: every operation is found by its method and path, below any path', () => {
  const id = 'cf371bb4-a475-4f17-ab94-d0fee699960d'
  for (const [operation, { method, path }] of Object.entries(operations)) {
    const params = Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map((match) => [match[1], id]))
    for (const mount of ['', '/api/v1', '/deep/authorizations/mount']) {
      expect(matchOperation(method, mount + path.replace(/\{\w+\}/g, id))).toEqual({ operation, params })
    }
  }
})

it('behavior: for a wrong method returns the allowed ones, for a wrong path null', () => {
  expect(matchOperation('PUT', '/api/snapTrade/login')).toEqual({ allow: ['POST'] })
  expect(matchOperation('GET', '/api/snapTrade/logins')).toBeNull()
  expect(matchOperation('GET', '/authorizations/%E0%A4%A')).toBeNull()
})
