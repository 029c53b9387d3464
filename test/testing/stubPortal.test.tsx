import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ConnectBrokerButtonProps, createConfig, http } from 'react-snaptrade-connect'
import { createSandbox } from 'react-snaptrade-connect/sandbox'
import { createTestBackend, stubPortal, type TestPortal } from 'react-snaptrade-connect/testing'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { App } from './app.js'

const backend = createTestBackend({ userId: 'ada' })
const { sandbox } = backend
const config = createConfig({
  transport: http('/api/snaptrade', { fetch: backend.fetch, retryCount: 0 }),
  portal: { origins: [sandbox.portal] },
})
const realOpen = window.open
let portal: TestPortal

beforeEach(() => {
  vi.spyOn(console, 'error')
  portal = stubPortal(sandbox)
})
afterEach(() => {
  vi.useRealTimers()
  portal.restore()
  sandbox.reset()
  // In particular no "not wrapped in act(...)".
  expect(console.error).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})

const renderApp = (props: Omit<ConnectBrokerButtonProps, 'config'> = {}) => {
  const user = userEvent.setup({ delay: null })
  render(<App config={config} {...props} />)
  return { press: () => user.click(screen.getByRole('button')) }
}
const connectionsOf = (userId: string) => sandbox.users.find((user) => user.userId === userId)?.connections

it('default: the user connects, and the app receives the success', async () => {
  const onSuccess = vi.fn()
  const { press } = renderApp({ onSuccess })
  await press()
  const connectionId = await portal.connect()
  expect(onSuccess).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ connectionId, via: 'message' }))
  expect(screen.getByRole('status')).toHaveTextContent('Connected.')
  expect(await screen.findByRole('listitem')).toHaveTextContent('Sandbox')
  expect(portal.isOpen).toBe(false)
  expect(connectionsOf('ada')?.map(({ id }) => id)).toEqual([connectionId])
})

it.each([
  ['KRAKEN', 'Kraken'],
  ['ALPACA', 'Alpaca'],
])('parameters: broker %s, with a password or with its own page', async (broker, name) => {
  const { press } = renderApp()
  await press()
  await portal.connect({ broker, username: 'ada' })
  expect(await screen.findByRole('listitem')).toHaveTextContent(name)
  expect(connectionsOf('ada')?.[0]?.username).toBe('ada')
})

it('parameters: if the app sets the broker, the user does not choose one', async () => {
  const { press } = renderApp({ broker: 'KRAKEN' })
  await press()
  await portal.connect()
  expect(await screen.findByRole('listitem')).toHaveTextContent('Kraken')
})

it('parameters: scenario', async () => {
  const { press } = renderApp()
  await press()
  expect(await portal.fail({ scenario: 'rate-limited' })).toBe('3000')
  expect(screen.getByText('oh no: portal_3000')).toBeVisible()
})

it('behavior: waits for a slow link', async () => {
  sandbox.fail('loginSnapTradeUser', { delay: 200 })
  const { press } = renderApp({ prefetch: false })
  await press()
  expect(portal.isOpen).toBe(true)
  await portal.connect()
  expect(screen.getByText('well done, by message')).toBeVisible()
})

it('behavior: a broken connection is fixed, and no second one is created', async () => {
  sandbox.addUser({ userId: 'ada' })
  const { id } = sandbox.addConnection({ userId: 'ada', broker: 'KRAKEN', disabled: true })
  const { press } = renderApp({ reconnect: id })
  expect(await screen.findByText('Kraken (broken)')).toBeVisible()
  await press()
  expect(await portal.connect()).toBe(id)
  expect(await screen.findByText('Kraken')).toBeVisible()
  expect(connectionsOf('ada')).toHaveLength(1)
})

it('behavior: a wrong password, and then the correct one in the same window', async () => {
  const { press } = renderApp()
  await press()
  expect(await portal.fail({ broker: 'KRAKEN' })).toBe('1066')
  expect(screen.getByText('oh no: portal_1066')).toBeVisible()
  expect(await screen.findByRole('alert')).toHaveTextContent("didn't accept that username or password")
  await portal.connect()
  expect(screen.getByText('well done, by message')).toBeVisible()
})

it('behavior: the user leaves with the Close button', async () => {
  const { press } = renderApp()
  await press()
  await portal.abandon()
  expect(screen.getByText('maybe later: abandoned')).toBeVisible()
  expect(portal.isOpen).toBe(false)
})

it('behavior: the user closes the window, and the app detects it', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const { press } = renderApp()
  await press()
  await portal.close()
  expect(portal.isOpen).toBe(false)
  await vi.waitFor(async () => {
    await act(() => vi.advanceTimersByTimeAsync(1000))
    expect(screen.getByText('maybe later: closed')).toBeVisible()
  }, 30_000)
})

it('behavior: a blocked window is replaced by a link', async () => {
  portal.block()
  const { press } = renderApp({ prefetch: false })
  await press()
  const link = await screen.findByRole('link', { name: 'Open secure sign-in' })
  expect(portal.isOpen).toBe(false)
  await userEvent.click(link)
  await portal.connect()
  expect(screen.getByText('well done, by message')).toBeVisible()
})

it('behavior: two visits, one after the other', async () => {
  const { press } = renderApp()
  await press()
  await portal.connect({ broker: 'KRAKEN' })
  await press()
  await portal.connect({ broker: 'ALPACA' })
  expect(await screen.findByText('Alpaca')).toBeVisible()
  expect(screen.getByText('Kraken')).toBeVisible()
})

it('behavior: a sandbox whose pages are hosted elsewhere', async () => {
  const elsewhere = createTestBackend({
    sandbox: createSandbox({ portalUrl: 'http://localhost:6006/portal.html' }),
  })
  const itsPortal = stubPortal(elsewhere.sandbox)
  render(
    <App
      config={createConfig({
        transport: http('/api/snaptrade', { fetch: elsewhere.fetch }),
        portal: { origins: ['http://localhost:6006'] },
      })}
    />,
  )
  await userEvent.click(screen.getByRole('button'))
  await itsPortal.connect()
  expect(screen.getByText('well done, by message')).toBeVisible()
  itsPortal.restore()
})

it('behavior: restore restores the original window.open, but not over a later stub', () => {
  expect(window.open).not.toBe(realOpen)
  portal.restore()
  expect(window.open).toBe(realOpen)
  const later = stubPortal(sandbox)
  portal.restore()
  expect(window.open).not.toBe(realOpen)
  later.restore()
  expect(window.open).toBe(realOpen)
})

it('error: the button was not clicked', async () => {
  vi.useFakeTimers()
  const refused = expect(portal.connect()).rejects.toThrow('No window opened the portal within 3 s.')
  await vi.advanceTimersByTimeAsync(3000)
  await refused
})

it('error: the portal’s message if it does not connect', async () => {
  const { press } = renderApp()
  await press()
  await expect(portal.connect({ broker: 'COMMSEC' })).rejects.toThrow('"CommSec is not available"')
  await expect(portal.fail({ broker: 'COMMSEC' })).rejects.toThrow('"CommSec is not available"')
})

it('error: an account that is not the one to reconnect', async () => {
  sandbox.addUser({ userId: 'ada' })
  const { id } = sandbox.addConnection({ userId: 'ada', broker: 'KRAKEN', username: 'ada', disabled: true })
  const { press } = renderApp({ reconnect: id })
  await press()
  await expect(portal.connect({ username: 'eve' })).rejects.toThrow('"errorCode":"1023"')
  expect(screen.getByText('oh no: portal_1023')).toBeVisible()
})
