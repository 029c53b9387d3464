// API6:2023 Unrestricted Access to Sensitive Business Flows
// https://owasp.org/API-Security/editions/2023/en/0xa6-unrestricted-access-to-sensitive-business-flows/
import { expect, it } from 'vitest'
import { defaultSelfOperations } from '../../../src/server/handler/permissions.js'
import { createChain, failureOf, watchSecrets } from '../chain.js'
import { createVictim } from './victim.js'

watchSecrets()

it('attack: causing billed refreshes: a failed one is not repeated, and the operation can be forbidden', async () => {
  const { ada, asked, connectionId, sandbox } = await createVictim()
  sandbox.fail('refreshBrokerageAuthorization', { status: 503 })
  await failureOf(ada('refreshBrokerageAuthorization', { authorizationId: connectionId }))
  expect(asked).toHaveLength(1)
  const selfOperations = defaultSelfOperations.filter((name) => name !== 'refreshBrokerageAuthorization')
  const without = await createVictim({ selfOperations })
  const input = { authorizationId: without.connectionId }
  const error = await failureOf(without.ada('refreshBrokerageAuthorization', input))
  expect(error).toMatchObject({ code: 'forbidden' })
  expect(without.asked).toEqual([])
})

it('attack: a link from a cache: each login has its own, and it is not cached', async () => {
  const { raw } = await createVictim()
  const responses = await Promise.all([1, 2, 3].map(() => raw('/snapTrade/login', { method: 'POST' })))
  const links = await Promise.all(responses.map(async (response) => (await response.json()).redirectURI))
  expect(new Set(links).size).toBe(3)
  for (const { headers } of responses) expect(headers.get('cache-control')).toBe('no-store')
})

it('attack: creating many SnapTrade users: one user is registered once for any number of requests', async () => {
  const { ada, sandbox } = createChain()
  await Promise.all(Array.from({ length: 50 }, () => ada('loginSnapTradeUser', {})))
  expect(sandbox.users).toHaveLength(1)
})

it('attack: a deletion that is sent twice deletes only one user', async () => {
  const { ada, sandbox, connectionId } = await createVictim()
  const other = sandbox.addConnection({ userId: 'ada', broker: 'ALPACA' })
  await ada('deleteConnection', { connectionId })
  sandbox.advance(1000)
  expect(await failureOf(ada('deleteConnection', { connectionId }))).toMatchObject({ status: 404 })
  expect(await ada('listBrokerageAuthorizations', {})).toMatchObject([{ id: other.id }])
})

it('attack: locking a user out by aborting the first login', async () => {
  const { handler, sandbox, ada } = createChain()
  for (let count = 0; count < 3; count += 1) {
    const gone = new AbortController()
    const headers = { 'x-user': 'ada' }
    const request = new Request('http://app.test/snapTrade/login', {
      method: 'POST',
      headers,
      signal: gone.signal,
    })
    const response = handler(request)
    gone.abort()
    await response
  }
  expect(await ada('loginSnapTradeUser', {})).toHaveProperty('redirectURI')
  expect(sandbox.users).toHaveLength(1)
})
