import { render, screen, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import {
  type ConnectionEvent,
  ConnectionList,
  createConfig,
  custom,
  ReconnectBanner,
  SnapTradeProvider,
  useConnectionAccounts,
  useConnectionEvents,
  useConnections,
} from 'react-snaptrade-connect'
import { expect, it, vi } from 'vitest'
import { createChain } from '../setup/chain.js'
import { renderOverChain } from '../setup/render.js'

/** Creates a chain in which `ada` has a connection, and whose events the test sends. */
const withEvents = async () => {
  const chain = createChain()
  await chain.transport.request('registerSnapTradeUser', {})
  const { id } = chain.sandbox.addConnection({ userId: 'ada', broker: 'KRAKEN' })
  const open = new Set<(event: ConnectionEvent) => void>()
  const transport = custom({
    request: chain.transport.request,
    subscribe: (onEvent) => {
      open.add(onEvent)
      return () => open.delete(onEvent)
    },
  })
  const config = createConfig({ transport, portal: { origins: [chain.sandbox.portal] } })
  const send = (event: ConnectionEvent) => {
    for (const onEvent of open) onEvent(event)
  }
  const requests = (path: string) =>
    chain.traffic.filter((line) => line.startsWith('GET') && line.includes(path)).length
  return { chain: { ...chain, config }, id, open, send, requests }
}

it('default: calls onEvent, and refetches once for many events and many components', async () => {
  const { chain, id, send, requests } = await withEvents()
  const onEvent = vi.fn()
  const { result } = renderOverChain(
    () => {
      useConnectionEvents({ onEvent })
      useConnectionEvents()
      return useConnections()
    },
    { chain },
  )
  await waitFor(() => expect(result.current.data).toMatchObject([{ disabled: false }]))
  const before = requests('/authorizations ')
  chain.sandbox.disableConnection(id)
  send({ type: 'CONNECTION_BROKEN', connectionId: id })
  send({ type: 'ACCOUNT_HOLDINGS_UPDATED', connectionId: id })
  await waitFor(() => expect(result.current.data).toMatchObject([{ disabled: true }]))
  expect(onEvent.mock.calls.map(([{ type }]) => type)).toEqual([
    'CONNECTION_BROKEN',
    'ACCOUNT_HOLDINGS_UPDATED',
  ])
  expect(requests('/authorizations ')).toBe(before + 1)
})

it('behavior: an event about accounts refetches the connection’s accounts, and not the connections', async () => {
  const { chain, id, send, requests } = await withEvents()
  const other = chain.sandbox.addConnection({ userId: 'ada', broker: 'ALPACA' })
  const { result } = renderOverChain(
    () => {
      useConnectionEvents()
      const { data } = useConnectionAccounts({ connectionId: id, query: { refetchInterval: false } })
      useConnectionAccounts({ connectionId: other.id, query: { refetchInterval: false } })
      return { data, connections: useConnections().data }
    },
    { chain },
  )
  await waitFor(() => expect(result.current.data && result.current.connections).toBeDefined())
  await waitFor(() => expect(requests(`${other.id}/accounts`)).toBe(1))
  send({ type: 'ACCOUNT_HOLDINGS_UPDATED', connectionId: id, accountId: 'a' })
  send({ type: 'CONNECTION_ATTEMPTED' })
  send({ type: 'USER_REGISTERED' })
  await waitFor(() => expect(requests(`${id}/accounts`)).toBe(2))
  expect([requests(`${other.id}/accounts`), requests('/authorizations ')]).toEqual([1, 1])
  send({ type: 'EVENTS_MISSED' })
  await waitFor(() =>
    expect([
      requests(`${id}/accounts`),
      requests(`${other.id}/accounts`),
      requests('/authorizations '),
    ]).toEqual([3, 2, 2]),
  )
})

it('parameters: enabled, and onEvent of the latest render', async () => {
  const { chain, open, send } = await withEvents()
  let enabled = false
  const received: number[] = []
  let count = 0
  const { rerender, unmount } = renderOverChain(
    () => {
      count += 1
      const mine = count
      useConnectionEvents({ enabled, onEvent: () => received.push(mine) })
    },
    { chain },
  )
  await new Promise((resolve) => setTimeout(resolve))
  expect(open.size).toBe(0)
  enabled = true
  rerender()
  rerender()
  expect(open.size).toBe(1)
  send({ type: 'CONNECTION_ADDED' })
  expect(received).toEqual([count])
  unmount()
  await waitFor(() => expect(open.size).toBe(0))
})

it('behavior: a hook for another user does not subscribe, because events are the signed-in user’s', async () => {
  const { chain, open } = await withEvents()
  renderOverChain(() => useConnectionEvents({ userId: 'ben' }), { chain })
  await new Promise((resolve) => setTimeout(resolve))
  expect(open.size).toBe(0)
})

it('behavior: the banner and the list show a broken connection within a second, over one subscription', async () => {
  const { chain, id, open, send } = await withEvents()
  const { unmount } = render(
    <StrictMode>
      <SnapTradeProvider config={chain.config} userId="ada">
        <ReconnectBanner />
        <ConnectionList />
      </SnapTradeProvider>
    </StrictMode>,
  )
  await screen.findByRole('button', { name: /Remove/ })
  expect(open.size).toBe(1)
  chain.sandbox.disableConnection(id)
  send({ type: 'CONNECTION_BROKEN', connectionId: id })
  const limit = { timeout: 1000 }
  await screen.findByRole('region', { name: 'Kraken is no longer connected.' }, limit)
  await waitFor(() => expect(screen.getAllByRole('button', { name: /^Reconnect/ })).toHaveLength(2), limit)
  unmount()
  await waitFor(() => expect(open.size).toBe(0))
})

it('behavior: without subscribe everything works', async () => {
  const { chain } = await withEvents()
  const config = createConfig({ transport: custom({ request: chain.transport.request }) })
  render(
    <SnapTradeProvider config={config} userId="ada">
      <ConnectionList />
    </SnapTradeProvider>,
  )
  await screen.findByRole('button', { name: /Remove/ })
})
