import { waitFor } from '@testing-library/react'
import {
  type SnapTradeError,
  useBrokerages,
  useConnection,
  useConnectionAccounts,
  useConnections,
  usePartnerInfo,
  useSnapTradeUsers,
  useUserJwt,
} from 'react-snaptrade-connect'
import { describe, expect, it } from 'vitest'
import { createChain } from '../setup/chain.js'
import { renderOverChain } from '../setup/render.js'

/** Creates a chain in which `ada` has one connection. */
const withConnection = async () => {
  const chain = createChain()
  await chain.transport.request('registerSnapTradeUser', {})
  const { id } = chain.sandbox.addConnection({ userId: 'ada', broker: 'ALPACA' })
  return { chain, id }
}

describe('useConnections', () => {
  it('default: the connections of the signed-in user', async () => {
    const { chain, id } = await withConnection()
    const { result } = renderOverChain(() => useConnections(), { chain })
    expect(result.current.isPending).toBe(true)
    await waitFor(() => expect(result.current.data).toMatchObject([{ id, type: 'read', disabled: false }]))
  })

  it('parameters: TanStack’s own options, including `select`', async () => {
    const { chain, id } = await withConnection()
    const { result } = renderOverChain(
      () =>
        useConnections({
          query: { select: (list) => list.map((connection) => connection.id), staleTime: 5 },
        }),
      { chain },
    )
    await waitFor(() => expect(result.current.data).toEqual([id]))
  })

  it('parameters: enabled is passed on unchanged, also as a function', async () => {
    const { result, traffic } = renderOverChain(() => useConnections({ query: { enabled: () => false } }))
    expect(result.current.fetchStatus).toBe('idle')
    expect(traffic).toEqual([])
  })

  it('error: signed out', async () => {
    const chain = createChain()
    chain.session.userId = null
    const { result } = renderOverChain(() => useConnections(), { chain })
    await waitFor(() => expect(result.current.error?.code).toBe('unauthorized'))
  })

  it('error: the delay of a 429 is observed', async () => {
    const { chain } = await withConnection()
    chain.sandbox.fail('listBrokerageAuthorizations', { status: 429, retryAfter: 42 })
    const { result } = renderOverChain(() => useConnections(), { chain })
    await waitFor(() => expect(result.current.error).toMatchObject({ code: 'rate_limited', retryAfter: 42 }))
    expect(result.current.error?.requestId).toEqual(expect.any(String))
  })
})

describe('useConnection', () => {
  it('default: one connection', async () => {
    const { chain, id } = await withConnection()
    const { result } = renderOverChain(() => useConnection({ connectionId: id }), { chain })
    await waitFor(() => expect(result.current.data?.brokerage.slug).toBe('ALPACA'))
  })

  it('behavior: is disabled without an id', async () => {
    const { result, traffic } = renderOverChain(() => useConnection({ connectionId: undefined }))
    expect(result.current.fetchStatus).toBe('idle')
    expect(traffic).toEqual([])
  })

  it('error: there is no such connection', async () => {
    const { chain } = await withConnection()
    const connectionId = '8b5f262d-4bb9-365d-888a-202bd3b15fa1'
    const { result } = renderOverChain(() => useConnection({ connectionId }), { chain })
    await waitFor(() => expect(result.current.error?.code).toBe('not_found'))
  })
})

describe('useConnectionAccounts', () => {
  it('default: the accounts of a connection', async () => {
    const { chain, id } = await withConnection()
    const { result } = renderOverChain(() => useConnectionAccounts({ connectionId: id }), { chain })
    await waitFor(() => expect(result.current.data).toHaveLength(2))
    expect(result.current.data?.[0]?.brokerage_authorization).toBe(id)
  })

  it('behavior: refetches until the accounts have been read', async () => {
    const { chain, id } = await withConnection()
    let isThere = false
    const fetched = chain.transport.request
    const config = {
      ...chain.config,
      transport: {
        name: 'slow',
        request: ((operation, input, options) =>
          operation === 'listBrokerageAuthorizationAccounts' && !isThere
            ? Promise.resolve([])
            : fetched(operation, input, options)) as typeof fetched,
      },
    }
    const { result } = renderOverChain(() => useConnectionAccounts({ connectionId: id, config }), { chain })
    await waitFor(() => expect(result.current.data).toEqual([]))
    isThere = true
    await waitFor(() => expect(result.current.data).toHaveLength(2))
  })

  it('error: the connection was deleted', async () => {
    const { chain } = await withConnection()
    const connectionId = '8b5f262d-4bb9-365d-888a-202bd3b15fa1'
    const { result } = renderOverChain(() => useConnectionAccounts({ connectionId }), { chain })
    await waitFor(() => expect(result.current.error?.code).toBe('not_found'))
  })
})

describe.each([
  ['useBrokerages', useBrokerages, 'listAllBrokerages', (data: unknown) => (data as unknown[]).length > 20],
  [
    'usePartnerInfo',
    usePartnerInfo,
    'getPartnerInfo',
    (data: unknown) => 'allowed_brokerages' in (data as object),
  ],
  ['useSnapTradeUsers', useSnapTradeUsers, 'listSnapTradeUsers', (data: unknown) => Array.isArray(data)],
] as const)('%s', (_, useHook, operation, isRight) => {
  it('default', async () => {
    const { result } = renderOverChain(() => useHook())
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(isRight(result.current.data)).toBe(true)
  })

  it('error: SnapTrade is down', async () => {
    const chain = createChain()
    chain.sandbox.fail(operation, { status: 500 })
    const { result } = renderOverChain(() => useHook(), { chain })
    await waitFor(() => expect((result.current.error as SnapTradeError | null)?.code).toBe('server_error'))
    expect(result.current.error).toMatchObject({ operation, isRetryable: true })
  })
})

describe('useSnapTradeUsers', () => {
  it('error: rejected unless the backend allows it', async () => {
    const chain = createChain()
    chain.session.isStaff = false
    const { result } = renderOverChain(() => useSnapTradeUsers(), { chain })
    await waitFor(() => expect(result.current.error?.code).toBe('forbidden'))
  })
})

describe('useUserJwt', () => {
  it('error: a user without a key has no JWT', async () => {
    const { chain } = await withConnection()
    const { result } = renderOverChain(() => useUserJwt(), { chain })
    await waitFor(() => expect(result.current.error?.code).toBe('invalid_input'))
    expect(result.current.error).toMatchObject({ operation: 'getUserJWT', status: 400, isRetryable: false })
  })
})
