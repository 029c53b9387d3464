import { MutationCache, QueryCache, QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Component, type ReactNode, StrictMode } from 'react'
import {
  type Config,
  ConnectBrokerButton,
  type ConnectBrokerButtonProps,
  connectionsQueryOptions,
  createConfig,
  custom,
  type DeleteConnectionMutationParameters,
  SnapTradeProvider,
  useConnections,
  useDeleteConnection,
} from 'react-snaptrade-connect'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createChain } from '../setup/chain.js'
import { fakePopup, say } from '../setup/fakePopup.js'

/** Returns what the package logged. React also logs messages about error boundaries. */
const written = () =>
  vi
    .mocked(console.error)
    .mock.calls.map(([text]) => String(text))
    .filter((text) => text.startsWith('[react-snaptrade-connect]'))

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

const failingChain = async () => {
  const chain = createChain()
  await chain.transport.request('registerSnapTradeUser', {})
  chain.sandbox.fail('*', { status: 403, detail: 'Not on your plan.' })
  return chain
}

interface Around {
  config: Config
  client?: QueryClient | undefined
}

const inProvider = (children: ReactNode, { config, client = new QueryClient() }: Around) => (
  <StrictMode>
    <QueryClientProvider client={client}>
      <SnapTradeProvider config={config} userId="ada">
        {children}
      </SnapTradeProvider>
    </QueryClientProvider>
  </StrictMode>
)

const renderIn = (children: ReactNode, around: Around) => render(inProvider(children, around))

class Boundary extends Component<{ children: ReactNode }> {
  override state = { isCaught: false }
  static getDerivedStateFromError = () => ({ isCaught: true })
  override render = () => (this.state.isCaught ? <p>caught</p> : this.props.children)
}

const List = () => <p>{useConnections().error?.code}</p>

const Remove = ({ mutation }: DeleteConnectionMutationParameters) => {
  const { mutate, error } = useDeleteConnection({ mutation })
  const connectionId = 'cf371bb4-a475-4f17-ab94-d0fee699960d'
  return (
    <button type="button" onClick={() => mutate({ connectionId })}>
      {error?.code ?? 'Remove'}
    </button>
  )
}

describe('queries', () => {
  it('default: the text for developers, once for all observers', async () => {
    renderIn([<List key="a" />, <List key="b" />, <List key="c" />], await failingChain())
    await waitFor(() => expect(screen.getAllByText('forbidden')).toHaveLength(3))
    expect(written()).toEqual([
      expect.stringMatching(
        /^\[react-snaptrade-connect\] \w+: .*Not on your plan\.\n\[forbidden\] https:.*\nRequest ID: [\w-]+$/,
      ),
    ])
  })

  it('behavior: once for all retries', async () => {
    const request = vi.fn(() => Promise.reject(new Error('no')))
    const config = createConfig({ transport: custom({ request }) })
    const Retrying = () => <p>{useConnections({ query: { retry: 2, retryDelay: 1 } }).error?.code}</p>
    renderIn(<Retrying />, { config })
    await screen.findByText('transport_failed')
    // StrictMode aborts the first request.
    expect(request).toHaveBeenCalledTimes(4)
    expect(written()).toHaveLength(1)
  })

  it('behavior: the same failure of a query is logged again only after a success', async () => {
    const chain = await failingChain()
    const client = new QueryClient()
    renderIn(<List />, { config: chain.config, client })
    await screen.findByText('forbidden')
    await act(() => client.refetchQueries())
    expect(written()).toHaveLength(1)
    chain.sandbox.recover()
    await act(() => client.refetchQueries())
    chain.sandbox.fail('*', { status: 403, detail: 'Not on your plan.' })
    await act(() => client.refetchQueries())
    expect(written()).toHaveLength(2)
  })

  it('behavior: also logs for a hook without a provider, and for TanStack’s own hook', async () => {
    const { config } = await failingChain()
    const Alone = () => <p>{useConnections({ config, userId: 'ada' }).error?.code}</p>
    const { unmount } = render(<Alone />, {
      wrapper: ({ children }) => (
        <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
      ),
    })
    await screen.findByText('forbidden')
    expect(written()).toHaveLength(1)
    unmount()
    const Theirs = () => <p>{useQuery(connectionsQueryOptions(config)).error?.code}</p>
    renderIn(<Theirs />, { config })
    await screen.findByText('forbidden')
    expect(written()).toHaveLength(2)
  })

  it('behavior: `onError` of the QueryCache handles it', async () => {
    const onError = vi.fn()
    const { config } = await failingChain()
    renderIn(<List />, { config, client: new QueryClient({ queryCache: new QueryCache({ onError }) }) })
    await screen.findByText('forbidden')
    expect(onError).toHaveBeenCalledOnce()
    expect(written()).toEqual([])
  })

  it('behavior: `throwOnError` passes it to the error boundary', async () => {
    const Throwing = () => <p>{useConnections({ query: { throwOnError: true } }).status}</p>
    renderIn(
      <Boundary>
        <Throwing />
      </Boundary>,
      await failingChain(),
    )
    await screen.findByText('caught')
    expect(written()).toEqual([])
  })

  it('behavior: `fetchQuery` rejects, which its caller handles', async () => {
    const { config } = await failingChain()
    const client = new QueryClient()
    renderIn(null, { config, client })
    await expect(client.fetchQuery(connectionsQueryOptions(config))).rejects.toThrow('Not on your plan')
    expect(written()).toEqual([])
  })
})

describe('mutations', () => {
  const remove = async (element: ReactNode, client?: QueryClient) => {
    const { config } = await failingChain()
    const { unmount } = renderIn(element, { config, client })
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }))
    await screen.findByRole('button', { name: 'forbidden' })
    unmount()
  }

  it('default: the text for developers, once', async () => {
    await remove(<Remove />)
    expect(written()).toEqual([expect.stringContaining('Not on your plan.')])
  })

  it('behavior: `onError` of the hook handles it, and that of the MutationCache', async () => {
    const onError = vi.fn()
    await remove(<Remove mutation={{ onError }} />)
    expect(onError).toHaveBeenCalledOnce()
    await remove(<Remove />, new QueryClient({ mutationCache: new MutationCache({ onError }) }))
    expect(onError).toHaveBeenCalledTimes(2)
    expect(written()).toEqual([])
  })
})

describe('visits', () => {
  const press = async (props: ConnectBrokerButtonProps) => {
    fakePopup()
    renderIn(<ConnectBrokerButton {...props} />, await failingChain())
    await userEvent.click(screen.getByRole('button', { name: 'Connect a brokerage' }))
    await screen.findByRole('alert')
  }

  it('default: the text for developers, once, also with `onEvent`', async () => {
    await press({ onEvent: () => {} })
    expect(written()).toEqual([expect.stringContaining('Not on your plan.')])
  })

  it('behavior: `onError` handles it', async () => {
    const onError = vi.fn()
    await press({ onError })
    expect(onError).toHaveBeenCalledOnce()
    expect(written()).toEqual([])
  })

  it.each([
    { name: 'without `onError`', isHandled: false },
    { name: 'with `onError`, which is called then, too', isHandled: true },
  ])('behavior: an error of the portal, after the button is gone, $name', async ({ isHandled }) => {
    const { popup } = fakePopup()
    const { config, sandbox } = createChain()
    const client = new QueryClient()
    const onError = vi.fn()
    const handler = isHandled ? { onError } : {}
    const { rerender } = renderIn(<ConnectBrokerButton {...handler} />, { config, client })
    await userEvent.click(screen.getByRole('button', { name: 'Connect a brokerage' }))
    await waitFor(() => expect(popup.location.replace).toHaveBeenCalled())
    rerender(inProvider(null, { config, client }))
    act(() => say(popup, sandbox.portal, { status: 'ERROR', errorCode: '3000', detail: 'Down for now.' }))
    expect(onError).toHaveBeenCalledTimes(isHandled ? 1 : 0)
    expect(written()).toEqual(isHandled ? [] : [expect.stringMatching(/Down for now\.\n\[portal_3000\]/)])
  })
})
