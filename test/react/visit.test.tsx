import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import { StrictMode, Suspense, useState } from 'react'
import {
  ConnectBrokerButton,
  connectionsQueryKey,
  createConfig,
  SnapTradeProvider,
  useConnectBroker,
  useConnections,
} from 'react-snaptrade-connect'
import { afterEach, expect, it, vi } from 'vitest'
import { createChain } from '../setup/chain.js'
import { fakePopup, say } from '../setup/fakePopup.js'

/** Tests of visits whose button, config or provider changes. */

afterEach(() => {
  vi.restoreAllMocks()
})

const id = '8b5f262d-4bb9-365d-888a-202bd3b15fa1'
const success = { status: 'SUCCESS', authorizationId: id }
const opened = (popup: ReturnType<typeof fakePopup>['popup']) =>
  waitFor(() => expect(popup.location.replace).toHaveBeenCalled())
const button = () => screen.getByRole('button', { name: 'Connect a brokerage' })

it('behavior: a button that its own click unmounts receives the success', async () => {
  const { popup } = fakePopup()
  const { config, sandbox } = createChain()
  const onSuccess = vi.fn()
  const Menu = () => {
    const [isOpen, setOpen] = useState(true)
    return isOpen && <ConnectBrokerButton onClick={() => setOpen(false)} onSuccess={onSuccess} />
  }
  render(
    <StrictMode>
      <SnapTradeProvider config={config} userId="ada">
        <Menu />
      </SnapTradeProvider>
    </StrictMode>,
  )
  act(() => button().click())
  expect(screen.queryByRole('button')).toBeNull()
  await opened(popup)
  act(() => say(popup, sandbox.portal, success))
  expect(onSuccess).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ connectionId: id }))
})

it('behavior: a button with another key shows the visit, and receives its outcome', async () => {
  const { popup } = fakePopup()
  const { config, sandbox } = createChain()
  const onSuccess = vi.fn()
  const app = (key: string) => (
    <StrictMode>
      <SnapTradeProvider config={config} userId="ada">
        <ConnectBrokerButton key={key} onSuccess={() => onSuccess(key)} />
      </SnapTradeProvider>
    </StrictMode>
  )
  const { rerender } = render(app('first'))
  act(() => button().click())
  await opened(popup)
  rerender(app('second'))
  await waitFor(() => expect(button()).toHaveAttribute('data-status', 'open'))
  act(() => button().click())
  expect(popup.focus).toHaveBeenCalled()
  act(() => say(popup, sandbox.portal, success))
  expect(button()).toHaveAttribute('data-status', 'connected')
  expect(onSuccess).toHaveBeenCalledExactlyOnceWith('second')
})

it('behavior: a parent that suspends and shows its button again keeps the visit', async () => {
  const { popup } = fakePopup()
  const { config, sandbox } = createChain()
  const onSuccess = vi.fn()
  let resolve = () => {}
  const pending = new Promise<void>((done) => {
    resolve = done
  })
  let isReady = true
  const Gate = () => {
    if (!isReady) throw pending
    return null
  }
  const app = (turn: number) => (
    <SnapTradeProvider config={config} userId="ada">
      <Suspense fallback="Loading…">
        <Gate key={turn} />
        <ConnectBrokerButton onSuccess={onSuccess} />
      </Suspense>
    </SnapTradeProvider>
  )
  const { rerender } = render(app(1))
  act(() => button().click())
  await opened(popup)
  isReady = false
  rerender(app(2))
  isReady = true
  await act(async () => resolve())
  rerender(app(3))
  act(() => say(popup, sandbox.portal, success))
  expect(onSuccess).toHaveBeenCalledOnce()
  expect(button()).toHaveAttribute('data-status', 'connected')
})

it('behavior: a config that is created during render ends no visit, and causes one warning', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const { popup } = fakePopup()
  const { transport, sandbox } = createChain()
  const onSuccess = vi.fn()
  const App = () => (
    <SnapTradeProvider
      config={createConfig({ transport, portal: { origins: [sandbox.portal] } })}
      userId="ada"
    >
      <ConnectBrokerButton onSuccess={onSuccess} />
    </SnapTradeProvider>
  )
  const { rerender } = render(<App />)
  act(() => button().click())
  await opened(popup)
  for (let turn = 0; turn < 3; turn += 1) rerender(<App />)
  expect(popup.closed).toBe(false)
  expect(button()).toHaveAttribute('data-status', 'open')
  act(() => say(popup, sandbox.portal, success))
  expect(onSuccess).toHaveBeenCalledOnce()
  expect(warn.mock.calls.filter(([text]) => /outside of your components/.test(text))).toHaveLength(1)
})

it('behavior: a second button takes over from the first one, and only the second one receives the outcome', async () => {
  const { popup } = fakePopup()
  const { config, sandbox } = createChain()
  const [first, second] = [vi.fn(), vi.fn()]
  render(
    <SnapTradeProvider config={config} userId="ada">
      <ConnectBrokerButton onSuccess={first} />
      <ConnectBrokerButton broker="KRAKEN" onSuccess={second}>
        Connect Kraken
      </ConnectBrokerButton>
    </SnapTradeProvider>,
  )
  act(() => button().click())
  await opened(popup)
  popup.location.replace.mockClear()
  act(() => screen.getByText('Connect Kraken').click())
  await opened(popup)
  expect(button()).toHaveAttribute('data-status', 'exited')
  act(() => say(popup, sandbox.portal, success))
  expect(second).toHaveBeenCalledOnce()
  expect(first).not.toHaveBeenCalled()
})

it('parameters: config and userId instead of a provider: that user’s connections are refetched', async () => {
  const { popup } = fakePopup()
  const { config, sandbox, transport } = createChain()
  await transport.request('registerSnapTradeUser', {})
  const client = new QueryClient()
  const Page = () => {
    const { data } = useConnections({ config, userId: 'ada' })
    const { getButtonProps } = useConnectBroker({ config, userId: 'ada' })
    return (
      <button type="button" {...getButtonProps()}>
        {data?.length ?? 'none'} connected
      </button>
    )
  }
  render(
    <QueryClientProvider client={client}>
      <Page />
    </QueryClientProvider>,
  )
  await screen.findByText('0 connected')
  act(() => screen.getByRole('button').click())
  await opened(popup)
  const { id: connectionId } = sandbox.addConnection({ userId: 'ada', broker: 'ALPACA' })
  act(() => say(popup, sandbox.portal, { status: 'SUCCESS', authorizationId: connectionId }))
  await screen.findByText('1 connected')
  expect(client.getQueryData(connectionsQueryKey({ userId: 'ada' }))).toHaveLength(1)
})

it('behavior: a button whose userId changes does not end its provider’s visit', async () => {
  const { popup } = fakePopup()
  const { config, sandbox } = createChain()
  const onSuccess = vi.fn()
  const app = (userId: string | undefined) => (
    <SnapTradeProvider config={config} userId="ada">
      <ConnectBrokerButton onSuccess={onSuccess} />
      <ConnectBrokerButton userId={userId}>The other one</ConnectBrokerButton>
    </SnapTradeProvider>
  )
  const { rerender } = render(app(undefined))
  act(() => button().click())
  await opened(popup)
  rerender(app('grace'))
  expect(popup.closed).toBe(false)
  act(() => say(popup, sandbox.portal, success))
  expect(onSuccess).toHaveBeenCalledOnce()
})

it('behavior: a render of the provider’s parent does not render the consumers', () => {
  const { config } = createChain()
  let renders = 0
  const Consumer = () => {
    useConnectBroker()
    renders += 1
    return null
  }
  const child = <Consumer />
  const app = () => (
    <SnapTradeProvider config={config} userId="ada" onEvent={() => {}}>
      {child}
    </SnapTradeProvider>
  )
  const { rerender } = render(app())
  const before = renders
  for (let turn = 0; turn < 5; turn += 1) rerender(app())
  expect(renders).toBe(before)
})
