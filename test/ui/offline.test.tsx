import { onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import {
  BrokeragePicker,
  ConnectionList,
  createConfig,
  http,
  SnapTradeProvider,
  SnapTradeUserTable,
} from 'react-snaptrade-connect'
import { afterEach, expect, it, vi } from 'vitest'
import { createChain } from '../setup/chain.js'

const OFFLINE = "You're offline. This updates when you're back online."
const UNREACHABLE = /couldn't reach the service/

afterEach(() => onlineManager.setOnline(true))

/** Renders a page with three components that make requests, and a network that can fail. */
const setup = async ({ isOnline }: { isOnline: boolean }) => {
  const { sandbox, handler } = createChain()
  let hasNetwork = isOnline
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline)
  const config = createConfig({
    transport: http('http://localhost/api/snaptrade', {
      retryCount: 0,
      fetch: async (input, { signal: _, ...init } = {}) => {
        if (!hasNetwork) throw new TypeError('Failed to fetch')
        return handler(new Request(input, init))
      },
    }),
    portal: { origins: [sandbox.portal] },
  })
  const client = new QueryClient()
  const page = (hasPicker: boolean) => (
    <QueryClientProvider client={client}>
      <SnapTradeProvider config={config} userId="ada">
        {hasPicker && <BrokeragePicker />}
        <ConnectionList />
        <SnapTradeUserTable />
      </SnapTradeProvider>
    </QueryClientProvider>
  )
  const view = render(page(true))
  return {
    client,
    removePicker: () => view.rerender(page(false)),
    setNetwork(hasIt: boolean) {
      hasNetwork = hasIt
    },
    /** Simulates a browser that loses the network or connects again. */
    setOnline(isIt: boolean) {
      hasNetwork = isIt
      onLine.mockReturnValue(isIt)
      act(() => void window.dispatchEvent(new Event(isIt ? 'online' : 'offline')))
    },
  }
}

const everythingRead = async () => {
  await screen.findByRole('option', { name: /^Alpaca/ })
  await screen.findByText('No brokerage connected yet')
  await screen.findByRole('button', { name: 'Register' })
}

it('behavior: three components without a network show one notice, and refetch when it is back', async () => {
  // A page that is loaded without a network gets no `offline` event.
  const { setOnline } = await setup({ isOnline: false })
  expect(await screen.findAllByText(OFFLINE)).toHaveLength(1)
  await waitFor(() => expect(screen.queryByText(UNREACHABLE)).toBeNull())
  setOnline(true)
  await everythingRead()
  expect(screen.queryByText(OFFLINE)).toBeNull()
})

it('behavior: with data on the page, shows the notice while a request waits for the network', async () => {
  const { client, setOnline } = await setup({ isOnline: true })
  await everythingRead()
  setOnline(false)
  expect(screen.queryByText(OFFLINE)).toBeNull()
  act(() => void client.invalidateQueries())
  expect(await screen.findAllByText(OFFLINE)).toHaveLength(1)
  expect(screen.getByRole('option', { name: /^Alpaca/ })).toBeInTheDocument()
  setOnline(true)
  await waitFor(() => expect(screen.queryByText(OFFLINE)).toBeNull())
})

it('behavior: when the component with the notice is unmounted, the next one shows it', async () => {
  const { removePicker } = await setup({ isOnline: false })
  await screen.findByText(OFFLINE)
  removePicker()
  expect(await screen.findAllByText(OFFLINE)).toHaveLength(1)
})

it('behavior: with a network, each component shows an error if the backend is unreachable', async () => {
  const { client, setNetwork } = await setup({ isOnline: true })
  await everythingRead()
  setNetwork(false)
  act(() => void client.invalidateQueries())
  await waitFor(() => expect(screen.getAllByText(UNREACHABLE).length).toBeGreaterThan(1))
  expect(screen.queryByText(OFFLINE)).toBeNull()
})
