import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, waitFor } from '@testing-library/react'
import {
  connectionsQueryKey,
  connectionsQueryOptions,
  SnapTradeProvider,
  useConnection,
  useConnectionAccounts,
  useConnections,
  useDeleteConnection,
  useDeleteUser,
  useDisableConnection,
  useLoginLink,
  usePartnerInfo,
  useRefreshConnection,
  useRegisterUser,
  useSnapTradeUsers,
} from 'react-snaptrade-connect'
import { describe, expect, it } from 'vitest'
import { createChain } from '../setup/chain.js'
import { renderOverChain } from '../setup/render.js'

/** Ada is signed in and is staff. Grace has a connection, and Ada has none. */
const withGrace = async () => {
  const chain = createChain()
  chain.session.userId = 'grace'
  await chain.transport.request('registerSnapTradeUser', {})
  chain.session.userId = 'ada'
  const { id } = chain.sandbox.addConnection({ userId: 'grace', broker: 'ALPACA' })
  chain.traffic.length = 0
  return { chain, id }
}

/** Returns what the browser sent, without the responses. */
const sent = (traffic: readonly string[]) =>
  traffic.filter((line) => /^(GET|POST|DELETE) /.test(line)).join('\n')

describe('the signed-in user', () => {
  it('default: is part of the key, and not part of requests', async () => {
    const { chain } = await withGrace()
    const { result, client, traffic } = renderOverChain(
      () => ({ list: useConnections(), register: useRegisterUser(), link: useLoginLink() }),
      { chain },
    )
    await waitFor(() => expect(result.current.list.data).toEqual([]))
    act(() => result.current.register.mutate())
    await waitFor(() => expect(result.current.register.isSuccess).toBe(true))
    act(() => result.current.link.mutate())
    await waitFor(() => expect(result.current.link.isSuccess).toBe(true))
    expect(client.getQueryData(connectionsQueryKey({ userId: 'ada' }))).toEqual([])
    expect(sent(traffic)).not.toMatch(/ada|userId/)
  })

  it('parameters: userId: the provider’s own changes nothing', async () => {
    const { chain } = await withGrace()
    const { result, client, traffic } = renderOverChain(() => useConnections({ userId: 'ada' }), { chain })
    await waitFor(() => expect(result.current.data).toEqual([]))
    expect(client.getQueryCache().getAll()).toHaveLength(1)
    expect(sent(traffic)).not.toMatch(/ada|userId/)
  })

  it('behavior: an option factory without a provider sends the userId, which the backend accepts', async () => {
    const { chain, id } = await withGrace()
    chain.session.userId = 'grace'
    chain.session.isStaff = false
    const client = new QueryClient()
    const options = connectionsQueryOptions(chain.config, { userId: 'grace' })
    expect(await client.fetchQuery(options)).toMatchObject([{ id }])
    expect(sent(chain.traffic)).toContain('/authorizations?userId=grace')
  })

  it('parameters: signedInUserId: is not sent with the request', async () => {
    const { chain } = await withGrace()
    const options = connectionsQueryOptions(chain.config, { userId: 'ada', signedInUserId: 'ada' })
    expect(await new QueryClient().fetchQuery(options)).toEqual([])
    expect(sent(chain.traffic)).not.toMatch(/userId/)
  })
})

const Names = ({ of }: { of: string }) => {
  const { data } = useConnections({ userId: of })
  return <p>{data?.map(({ brokerage }) => brokerage.name).join()}</p>
}

describe('another user, viewed by staff', () => {
  it('default: is part of the key and of the request', async () => {
    const { chain, id } = await withGrace()
    const { result, client, traffic } = renderOverChain(
      () => ({
        own: useConnections(),
        list: useConnections({ userId: 'grace' }),
        one: useConnection({ userId: 'grace', connectionId: id }),
        accounts: useConnectionAccounts({ userId: 'grace', connectionId: id }),
      }),
      { chain },
    )
    await waitFor(() => expect(result.current.list.data).toMatchObject([{ id }]))
    await waitFor(() => expect(result.current.one.data).toMatchObject({ id }))
    await waitFor(() => expect(result.current.accounts.data).toHaveLength(2))
    await waitFor(() => expect(result.current.own.data).toEqual([]))
    expect(client.getQueryData(connectionsQueryKey({ userId: 'grace' }))).toHaveLength(1)
    expect(sent(traffic)).toContain(`/authorizations/${id}?userId=grace`)
    expect(sent(traffic)).toContain(`/authorizations/${id}/accounts?userId=grace`)
  })

  it('default: staff change the other user’s data, and that user’s list is updated', async () => {
    const { chain, id } = await withGrace()
    const userId = 'grace'
    const { result, sandbox } = renderOverChain(
      () => ({
        list: useConnections({ userId }),
        disable: useDisableConnection({ userId }),
        refresh: useRefreshConnection({ userId }),
        remove: useDeleteConnection({ userId }),
      }),
      { chain },
    )
    await waitFor(() => expect(result.current.list.data).toMatchObject([{ disabled: false }]))
    act(() => result.current.refresh.mutate({ connectionId: id }))
    await waitFor(() => expect(result.current.refresh.data?.detail).toContain(id))
    act(() => result.current.disable.mutate({ connectionId: id }))
    await waitFor(() => expect(result.current.list.data).toMatchObject([{ disabled: true }]))
    act(() => result.current.remove.mutate({ connectionId: id }))
    await waitFor(() => expect(result.current.list.data).toEqual([]))
    expect(sandbox.users[0]?.connections).toEqual([])
  })

  it('default: is registered and deleted; the userId of the call takes precedence', async () => {
    const { chain } = await withGrace()
    const { result, sandbox } = renderOverChain(
      () => ({
        users: useSnapTradeUsers(),
        register: useRegisterUser({ userId: 'linus' }),
        remove: useDeleteUser({ userId: 'grace' }),
      }),
      { chain },
    )
    await waitFor(() => expect(result.current.users.data).toEqual(['grace']))
    act(() => result.current.register.mutate())
    await waitFor(() => expect(result.current.users.data).toEqual(['grace', 'linus']))
    act(() => result.current.remove.mutate({ userId: undefined }))
    await waitFor(() => expect(result.current.users.data).toEqual(['linus']))
    act(() => result.current.remove.mutate({ userId: 'linus' }))
    await waitFor(() => expect(result.current.users.data).toEqual([]))
    expect(sandbox.users).toEqual([])
  })

  it('error: the backend rejects it for users who are not staff', async () => {
    const { chain, id } = await withGrace()
    chain.session.isStaff = false
    const { result, sandbox } = renderOverChain(
      () => ({ list: useConnections({ userId: 'grace' }), remove: useDeleteConnection({ userId: 'grace' }) }),
      { chain },
    )
    await waitFor(() => expect(result.current.list.error?.code).toBe('forbidden'))
    act(() => result.current.remove.mutate({ connectionId: id }))
    await waitFor(() => expect(result.current.remove.error?.code).toBe('forbidden'))
    expect(sandbox.users[0]?.connections).toHaveLength(1)
  })

  it('behavior: when staff sign out, the data of the viewed users is dropped', async () => {
    const { chain } = await withGrace()
    const client = new QueryClient()
    const app = (userId: string | null) => (
      <QueryClientProvider client={client}>
        <SnapTradeProvider config={chain.config} userId={userId}>
          {userId && <Names of="grace" />}
        </SnapTradeProvider>
      </QueryClientProvider>
    )
    client.setQueryData(['of the app'], 'stays')
    const { rerender, findByText } = render(app('ada'))
    await findByText('Alpaca')
    rerender(app(null))
    const kept = client.getQueryCache().getAll()
    expect(kept.map(({ queryKey }) => queryKey)).toEqual([['of the app']])
  })

  it('error: a login link for another user is rejected, also for staff', async () => {
    const { chain } = await withGrace()
    const { result } = renderOverChain(() => useLoginLink({ userId: 'grace' }), { chain })
    act(() => result.current.mutate())
    await waitFor(() => expect(result.current.error?.code).toBe('forbidden'))
  })

  it('behavior: an operation without a user is sent without a userId', async () => {
    const { chain } = await withGrace()
    const { result, traffic } = renderOverChain(() => usePartnerInfo({ userId: 'grace' }), { chain })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(sent(traffic)).not.toContain('grace')
  })
})
