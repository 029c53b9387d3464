import { onlineManager } from '@tanstack/react-query'
import { act, waitFor } from '@testing-library/react'
import {
  http,
  useConnection,
  useConnections,
  useDeleteConnection,
  useDeleteUser,
  useDisableConnection,
  useLoginLink,
  useRefreshConnection,
  useRegisterUser,
  useResetUserSecret,
  useSnapTradeUsers,
} from 'react-snaptrade-connect'
import { describe, expect, it, vi } from 'vitest'
import { createChain } from '../setup/chain.js'
import { renderOverChain } from '../setup/render.js'

const withConnection = async (options = {}) => {
  const chain = createChain(options)
  await chain.transport.request('registerSnapTradeUser', {})
  const { id } = chain.sandbox.addConnection({ userId: 'ada', broker: 'ALPACA' })
  return { chain, id }
}

describe('useRegisterUser', () => {
  it('default: registers the signed-in user; the response has no secret', async () => {
    const { result, sandbox, traffic } = renderOverChain(() => useRegisterUser())
    act(() => result.current.mutate())
    await waitFor(() => expect(result.current.data).toEqual({ userId: 'ada' }))
    const secret = sandbox.users[0]?.userSecret
    expect(secret).toEqual(expect.any(String))
    expect(traffic.join()).not.toContain(secret)
  })

  it('parameters: another user, with a key; the list of users is updated', async () => {
    const rsaPublicKey =
      'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQC7vbqajDw4o6gJy8UtmIbkcpnkO3Kwc4qsEnSZp/TR+fQi62F79RHWmwKOtFmwteURgLbj7D/WGuNLGOfa/2vse3G2eHnHl5CB8ruRX9fBl/KgwCVr2JaEuUm66bBQeP5XeBotdR4cvX38uPYivCDdPjJ1QWPdspTBKcxeFbccDw=='
    const { result, sandbox } = renderOverChain(() => ({
      users: useSnapTradeUsers(),
      register: useRegisterUser(),
    }))
    await waitFor(() => expect(result.current.users.data).toEqual([]))
    act(() => result.current.register.mutate({ userId: 'grace', rsaPublicKey }))
    await waitFor(() => expect(result.current.users.data).toEqual(['grace']))
    expect(sandbox.users[0]?.rsaPublicKey).toBe(rsaPublicKey)
  })

  it('error: not allowed to register another user', async () => {
    const { result, session } = renderOverChain(() => useRegisterUser())
    session.isStaff = false
    act(() => result.current.mutate({ userId: 'grace' }))
    await waitFor(() => expect(result.current.error?.code).toBe('forbidden'))
  })
})

describe('useDeleteUser', () => {
  it('default: removed from the list immediately, although the deletion is queued', async () => {
    const { chain } = await withConnection({ deletionDelay: 60_000 })
    const { result } = renderOverChain(() => ({ users: useSnapTradeUsers(), remove: useDeleteUser() }), {
      chain,
    })
    await waitFor(() => expect(result.current.users.data).toEqual(['ada']))
    act(() => result.current.remove.mutate({ userId: 'ada' }))
    await waitFor(() => expect(result.current.users.data).toEqual([]))
    expect(result.current.remove.data).toMatchObject({ status: 'deleted', userId: 'ada' })
  })

  it('error: rejected unless the backend allows it', async () => {
    const { chain } = await withConnection()
    chain.session.isStaff = false
    const { result } = renderOverChain(() => useDeleteUser(), { chain })
    act(() => result.current.mutate())
    await waitFor(() => expect(result.current.error?.code).toBe('forbidden'))
    expect(chain.sandbox.users).toHaveLength(1)
  })
})

describe('useLoginLink', () => {
  it('default: a link with the given options, which is not cached', async () => {
    const { result, client, sandbox, unmount } = renderOverChain(() => useLoginLink())
    act(() => result.current.mutate({ broker: 'ALPACA', darkMode: true }))
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(result.current.data).toMatchObject({ redirectURI: expect.stringContaining(sandbox.portal) })
    unmount()
    await waitFor(() => expect(client.getMutationCache().getAll()).toEqual([]))
    expect(client.getQueryCache().getAll()).toEqual([])
  })

  it('error: an option that SnapTrade does not have', async () => {
    const { result } = renderOverChain(() => useLoginLink())
    act(() => result.current.mutate({ locale: 'xx-YY' }))
    await waitFor(() => expect(result.current.error).toMatchObject({ code: 'invalid_input', status: 400 }))
    expect(result.current.error?.detail).toMatch(/locale/)
  })
})

describe('useResetUserSecret', () => {
  it('default: the backend stores the new secret, and later requests succeed', async () => {
    const { chain, id } = await withConnection()
    const before = chain.sandbox.users[0]?.userSecret
    const { result } = renderOverChain(
      () => ({ reset: useResetUserSecret(), one: useConnection({ connectionId: id }) }),
      {
        chain,
      },
    )
    act(() => result.current.reset.mutate())
    await waitFor(() => expect(result.current.reset.data).toEqual({ userId: 'ada' }))
    expect(chain.sandbox.users[0]?.userSecret).not.toBe(before)
    await act(() => result.current.one.refetch())
    expect(result.current.one.data?.id).toBe(id)
  })

  it('error: the user is not registered', async () => {
    const { result } = renderOverChain(() => useResetUserSecret())
    act(() => result.current.mutate())
    await waitFor(() => expect(result.current.error?.code).toBe('user_not_registered'))
  })
})

describe('useDeleteConnection', () => {
  it('default: removed from the list immediately, although the deletion is queued', async () => {
    const { chain, id } = await withConnection({ deletionDelay: 60_000 })
    const onSuccess = vi.fn()
    const { result } = renderOverChain(
      () => ({ list: useConnections(), remove: useDeleteConnection({ mutation: { onSuccess } }) }),
      { chain },
    )
    await waitFor(() => expect(result.current.list.data).toHaveLength(1))
    act(() => result.current.remove.mutate({ connectionId: id }))
    await waitFor(() => expect(result.current.list.data).toEqual([]))
    expect(onSuccess).toHaveBeenCalledTimes(1)
    expect(chain.sandbox.users[0]?.connections).toHaveLength(1)
    chain.sandbox.advance(60_001)
    expect(chain.sandbox.users[0]?.connections).toHaveLength(0)
  })

  it('error: a connection stays in the list if its deletion fails', async () => {
    const { chain, id } = await withConnection()
    chain.sandbox.fail('deleteConnection', { status: 500 })
    const { result } = renderOverChain(() => ({ list: useConnections(), remove: useDeleteConnection() }), {
      chain,
    })
    await waitFor(() => expect(result.current.list.data).toHaveLength(1))
    act(() => result.current.remove.mutate({ connectionId: id }))
    await waitFor(() => expect(result.current.remove.error?.code).toBe('server_error'))
    expect(result.current.list.data).toHaveLength(1)
  })
})

describe('useRefreshConnection', () => {
  it('default, and error: too soon', async () => {
    const { chain, id } = await withConnection()
    const { result } = renderOverChain(() => useRefreshConnection(), { chain })
    act(() => result.current.mutate({ connectionId: id }))
    await waitFor(() => expect(result.current.data?.detail).toContain(id))
    act(() => result.current.mutate({ connectionId: id }))
    await waitFor(() => expect(result.current.error?.code).toBe('rate_limited'))
  })

  it('error: a disabled connection', async () => {
    const { chain, id } = await withConnection()
    chain.sandbox.disableConnection(id)
    const { result } = renderOverChain(() => useRefreshConnection(), { chain })
    act(() => result.current.mutate({ connectionId: id }))
    await waitFor(() =>
      expect(result.current.error).toMatchObject({ code: 'connection_disabled', status: 402 }),
    )
  })
})

describe('useDisableConnection', () => {
  it('default: the list shows the broken connection', async () => {
    const { chain, id } = await withConnection()
    const { result } = renderOverChain(() => ({ list: useConnections(), disable: useDisableConnection() }), {
      chain,
    })
    await waitFor(() => expect(result.current.list.data?.[0]?.disabled).toBe(false))
    act(() => result.current.disable.mutate({ connectionId: id }))
    await waitFor(() => expect(result.current.list.data?.[0]?.disabled).toBe(true))
  })

  it('error: rejected unless the backend allows it', async () => {
    const { chain, id } = await withConnection()
    chain.session.isStaff = false
    const { result } = renderOverChain(() => useDisableConnection(), { chain })
    act(() => result.current.mutate({ connectionId: id }))
    await waitFor(() => expect(result.current.error?.code).toBe('forbidden'))
  })
})

describe('without a network', () => {
  it('error: a removal fails immediately, and is not sent when the network is back', async () => {
    const { chain, id } = await withConnection()
    const fetch = vi.fn(async (): Promise<Response> => {
      if (!onlineManager.isOnline()) throw new TypeError('Failed to fetch')
      return Response.json({ detail: 'deleted', connection_id: id })
    })
    const config = { ...chain.config, transport: http('/api/snaptrade', { fetch, retryCount: 0 }) }
    const { result } = renderOverChain(() => useDeleteConnection({ config }), { chain })
    onlineManager.setOnline(false)
    try {
      act(() => result.current.mutate({ connectionId: id }))
      await waitFor(() => expect(result.current.error?.code).toBe('network'))
      expect(result.current.isPaused).toBe(false)
    } finally {
      act(() => onlineManager.setOnline(true))
    }
    expect(result.current.isError).toBe(true)
    expect(fetch).toHaveBeenCalledTimes(1)
  })
})
