import { QueryClient, QueryObserver } from '@tanstack/react-query'
import {
  brokeragesQueryKey,
  brokeragesQueryOptions,
  connectionAccountsQueryKey,
  connectionAccountsQueryOptions,
  connectionQueryKey,
  connectionQueryOptions,
  connectionsQueryKey,
  connectionsQueryOptions,
  invalidateConnections,
  partnerInfoQueryKey,
  partnerInfoQueryOptions,
  snapTradeQueryKey,
  snapTradeUsersQueryKey,
  snapTradeUsersQueryOptions,
  userJwtQueryKey,
  userJwtQueryOptions,
} from 'react-snaptrade-connect'
import { expect, it } from 'vitest'
import { createChain } from '../setup/chain.js'

const { config } = createChain()
const user = { userId: 'ada' }
const one = { ...user, connectionId: 'c' }

it.each([
  ['connections', connectionsQueryKey(user), connectionsQueryOptions(config, user)],
  ['connection', connectionQueryKey(one), connectionQueryOptions(config, one)],
  ['connectionAccounts', connectionAccountsQueryKey(one), connectionAccountsQueryOptions(config, one)],
  ['brokerages', brokeragesQueryKey(user), brokeragesQueryOptions(config, user)],
  ['partnerInfo', partnerInfoQueryKey(user), partnerInfoQueryOptions(config, user)],
  ['snapTradeUsers', snapTradeUsersQueryKey(user), snapTradeUsersQueryOptions(config, user)],
  ['userJwt', userJwtQueryKey(user), userJwtQueryOptions(config, user)],
])('default: %s: equals the key of the options, and begins with the user', (_, key, { queryKey }) => {
  expect(key).toEqual(queryKey)
  expect(key.slice(0, 2)).toEqual(snapTradeQueryKey(user))
})

it('behavior: no two queries have the same key', () => {
  const keys = [
    connectionsQueryKey(user),
    connectionQueryKey(one),
    connectionQueryKey({ ...one, connectionId: 'd' }),
    connectionAccountsQueryKey(one),
    brokeragesQueryKey(user),
    partnerInfoQueryKey(user),
    snapTradeUsersQueryKey(user),
    userJwtQueryKey(user),
    connectionsQueryKey({ userId: 'grace' }),
    connectionsQueryKey(),
  ]
  expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(keys.length)
})

it('behavior: undefined and null are the same signed-out user', () => {
  expect(snapTradeQueryKey()).toEqual(['snaptrade', null])
  expect(snapTradeQueryKey({ userId: undefined })).toEqual(snapTradeQueryKey({ userId: null }))
})

it('default: invalidateConnections refetches only the connections and accounts of one user', async () => {
  const chain = createChain()
  const client = new QueryClient()
  const { request } = chain.transport
  await request('registerSnapTradeUser', {})
  const { id } = chain.sandbox.addConnection({ userId: 'ada', broker: 'ALPACA' })
  const person = { userId: 'ada', signedInUserId: 'ada' }
  const query = { staleTime: Number.POSITIVE_INFINITY }
  const observers = [
    new QueryObserver(client, connectionsQueryOptions(chain.config, { ...person, query })),
    new QueryObserver(client, connectionQueryOptions(chain.config, { ...person, connectionId: id, query })),
    new QueryObserver(
      client,
      connectionAccountsQueryOptions(chain.config, { ...person, connectionId: id, query }),
    ),
    new QueryObserver(client, partnerInfoQueryOptions(chain.config, { ...person, query })),
  ]
  client.setQueryData(connectionsQueryKey({ userId: 'grace' }), [])
  const stops = observers.map((observer) => observer.subscribe(() => {}))
  await expect.poll(() => observers.every((observer) => observer.getCurrentResult().isSuccess)).toBe(true)
  chain.traffic.length = 0
  await invalidateConnections(client, person)
  const paths = chain.traffic
    .filter((line) => line.startsWith('GET '))
    .map((line) => line.split('snaptrade')[1]?.trim())
  expect(paths.sort()).toEqual(['/authorizations', `/authorizations/${id}`, `/authorizations/${id}/accounts`])
  expect(client.getQueryState(connectionsQueryKey({ userId: 'grace' }))?.isInvalidated).toBe(false)
  for (const stop of stops) stop()
})
