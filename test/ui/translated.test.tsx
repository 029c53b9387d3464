import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import {
  BrokeragePicker,
  ConnectBrokerButton,
  ConnectionList,
  ConnectionTypeSelect,
  invalidateConnections,
  ReconnectBanner,
  SnapTradeProvider,
  SnapTradeUserTable,
} from 'react-snaptrade-connect'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createChain } from '../setup/chain.js'
import { fakePopup, say } from '../setup/fakePopup.js'

/** Translates the page as a browser does: replaces each text node with two nested `<font>` elements. */
const translate = () => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement?.tagName === 'FONT') continue
    const [outer, inner] = [document.createElement('font'), document.createElement('font')]
    outer.append(inner)
    text.replaceWith(outer)
    inner.append(`«${text.data}»`)
  }
}

beforeEach(() => {
  // jsdom does not implement these methods.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
  }
})
afterEach(() => {
  vi.restoreAllMocks()
})

const setup = async (element: React.ReactElement) => {
  const chain = createChain()
  await chain.transport.request('registerSnapTradeUser', {})
  chain.sandbox.addConnection({ userId: 'ada', broker: 'ALPACA' })
  const second = chain.sandbox.addConnection({ userId: 'ada', broker: 'KRAKEN' })
  const client = new QueryClient()
  const view = render(
    <QueryClientProvider client={client}>
      <SnapTradeProvider config={chain.config} userId="ada">
        {element}
      </SnapTradeProvider>
    </QueryClientProvider>,
  )
  const settle = () => waitFor(() => expect(client.isFetching() + client.isMutating()).toBe(0))
  await settle()
  translate()
  const refetch = async () => {
    await act(() => invalidateConnections(client, { userId: 'ada' }))
    await settle()
    translate()
  }
  return { ...chain, ...view, client, settle, refetch, second }
}
const press = async (name: RegExp) => {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => name.test(textContent))
  if (!found) throw new Error(`There is no button ${name}.`)
  await act(async () => fireEvent.click(found))
}

it('behavior: the button works during an error and a success', async () => {
  const { popup } = fakePopup()
  const { sandbox } = await setup(<ConnectBrokerButton onError={() => {}} />)
  await press(/Connect a brokerage/)
  await waitFor(() => expect(popup.location.replace).toHaveBeenCalled())
  translate()
  act(() => say(popup, sandbox.portal, { status: 'ERROR', errorCode: '1066' }))
  translate()
  act(() => say(popup, sandbox.portal, 'ABANDONED'))
  translate()
  popup.closed = false
  await press(/Connect a brokerage/)
  translate()
  await waitFor(() => expect(popup.location.replace).toHaveBeenCalledTimes(2))
  act(() =>
    say(popup, sandbox.portal, {
      status: 'SUCCESS',
      authorizationId: '8b5f262d-4bb9-365d-888a-202bd3b15fa1',
    }),
  )
  expect(screen.getByRole('status')).toHaveTextContent('Connected.')
})

it('behavior: the list works when connections break and are removed', async () => {
  const { sandbox, second, refetch } = await setup(<ConnectionList />)
  sandbox.disableConnection(second.id)
  await refetch()
  expect(document.body).toHaveTextContent('Reconnect')
  expect(document.body).toHaveTextContent('Needs attention')
  // The logo replaces the initials.
  for (const logo of document.querySelectorAll('img')) fireEvent.load(logo)
  expect(document.querySelector('.snaptrade-logo')).toHaveTextContent(/^$/)
  await press(/Remove/)
  translate()
  await press(/Cancel|Keep/)
  sandbox.deleteConnection(second.id)
  await refetch()
  expect(document.body).toHaveTextContent('Alpaca')
  expect(document.body).not.toHaveTextContent('Kraken')
})

it('behavior: connections are removed in the dialog, also the last one', async () => {
  const { settle } = await setup(<ConnectionList />)
  for (const name of ['Alpaca', 'Kraken']) {
    await press(/^«?Remove/)
    translate()
    await act(async () => fireEvent.submit(document.querySelector('dialog form') ?? expect.unreachable()))
    translate()
    await settle()
    translate()
    expect(screen.queryByRole('heading', { name: new RegExp(name) })).toBeNull()
  }
  expect(document.body).toHaveTextContent('No brokerage connected yet')
})

it('behavior: the banner works when a connection breaks and is fixed', async () => {
  const { sandbox, second, refetch } = await setup(<ReconnectBanner />)
  sandbox.disableConnection(second.id)
  await refetch()
  expect(document.body).toHaveTextContent('Kraken')
  sandbox.deleteConnection(second.id)
  await refetch()
  expect(document.body).not.toHaveTextContent('Kraken')
})

it('behavior: the picker works during a search', async () => {
  await setup(<BrokeragePicker />)
  const input = document.querySelector('input') ?? expect.unreachable()
  for (const value of ['kra', 'zzzz', '', 'a']) {
    fireEvent.change(input, { target: { value } })
    translate()
  }
  expect(document.querySelectorAll('[role=option]').length).toBeGreaterThan(0)
})

it('behavior: the user table works during a search', async () => {
  const { settle } = await setup(<SnapTradeUserTable />)
  const input = document.querySelector('input[type=search]') ?? expect.unreachable()
  for (const value of ['ada', 'zzz', '']) {
    fireEvent.change(input, { target: { value } })
    await settle()
    translate()
  }
  expect(document.body).toHaveTextContent('ada')
})

it('behavior: the connection type can be selected', async () => {
  await setup(<ConnectionTypeSelect />)
  for (const radio of document.querySelectorAll('input[type=radio]')) {
    fireEvent.click(radio)
    translate()
  }
  expect(document.querySelectorAll('input[type=radio]').length).toBeGreaterThan(1)
})
