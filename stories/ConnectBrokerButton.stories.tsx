import { ConnectBrokerButton } from 'react-snaptrade-connect'
import { ptBR } from 'react-snaptrade-connect/locales'
import type { Sandbox } from 'react-snaptrade-connect/sandbox'
import { stubPortal } from 'react-snaptrade-connect/testing'
import { expect, fn, spyOn, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { backendOf } from '../.storybook/storyBackend.js'
import { pressIn } from './support/pressIn.js'
import { reconnectFirst } from './support/reconnectFirst.js'

const meta = preview.meta({
  title: 'Components/ConnectBrokerButton',
  component: ConnectBrokerButton,
  argTypes: {
    connectionType: { control: 'select', options: ['read', 'trade', 'trade-if-available'] },
    children: { control: 'text' },
  },
  args: { onSuccess: fn(), onExit: fn(), onError: fn() },
})

/** Press the button: it opens a sandbox of SnapTrade's Connection Portal. */
export const Default = meta.story()

Default.test('connects in the portal that opens', async ({ canvas, userEvent, args, id }) => {
  const { sandbox } = backendOf({ id })
  const open = spyOn(window, 'open')
  await userEvent.click(canvas.getByRole('button', { name: 'Connect a brokerage' }))
  const popup = open.mock.results[0]?.value as Window
  await pressIn(popup, 'Sandbox')
  await pressIn(popup, 'Connect')
  await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Connected.'))
  const connectionId = sandbox.users[0]?.connections[0]?.id
  // Its webhook may arrive before its message.
  await expect(args.onSuccess).toHaveBeenCalledWith(expect.objectContaining({ connectionId }))
  await waitFor(() => expect(popup.closed).toBe(true))
})

Default.test('reports that the person left the portal', async ({ canvas, userEvent, args, id }) => {
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(canvas.getByRole('button'))
  await portal.abandon()
  portal.restore()
  await expect(args.onExit).toHaveBeenCalledWith(expect.objectContaining({ reason: 'abandoned' }))
  await expect(canvas.getByRole('button')).toHaveAttribute('data-status', 'exited')
})

Default.test('shows the error of the brokerage', async ({ canvas, userEvent, id }) => {
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(canvas.getByRole('button'))
  await portal.fail({ broker: 'KRAKEN' })
  portal.restore()
  await expect(await canvas.findByRole('alert')).toHaveTextContent("didn't accept that username or password")
})

/** The portal opens at the login of one brokerage. */
export const WithBroker = meta.story({ args: { broker: 'KRAKEN', children: 'Connect Kraken' } })

WithBroker.test('connects that brokerage', async ({ canvas, userEvent, id }) => {
  const { sandbox } = backendOf({ id })
  const portal = stubPortal(sandbox)
  await userEvent.click(canvas.getByRole('button', { name: 'Connect Kraken' }))
  await portal.connect()
  portal.restore()
  await expect(sandbox.users[0]?.connections[0]?.brokerage.slug).toBe('KRAKEN')
})

/** Requests trading if the brokerage supports it, and read access if it does not. */
export const TradeIfAvailable = meta.story({ args: { connectionType: 'trade-if-available' } })

TradeIfAvailable.test('gets the access that the brokerage supports', async ({ canvas, userEvent, id }) => {
  const { sandbox } = backendOf({ id })
  const portal = stubPortal(sandbox)
  const types = () => sandbox.users[0]?.connections.map(({ brokerage, type }) => [brokerage.slug, type])
  await userEvent.click(canvas.getByRole('button'))
  await portal.connect({ broker: 'KRAKEN' })
  await userEvent.click(canvas.getByRole('button'))
  await portal.connect({ broker: 'ROBINHOOD' })
  portal.restore()
  await expect(types()).toEqual([
    ['KRAKEN', 'trade'],
    ['ROBINHOOD', 'read'],
  ])
})

/** Fixes a broken connection. It never creates a second one. */
export const Reconnect = meta.story({
  parameters: { scenario: 'disabled' },
  render: reconnectFirst,
})

Reconnect.test('fixes the connection', async ({ canvas, userEvent, id }) => {
  const { sandbox } = backendOf({ id })
  const portal = stubPortal(sandbox)
  await userEvent.click(canvas.getByRole('button', { name: 'Reconnect' }))
  await portal.connect({ username: 'ada' })
  portal.restore()
  await expect(sandbox.users[0]?.connections).toHaveLength(2)
  await expect(sandbox.users[0]?.connections[0]?.disabled).toBe(false)
})

/** All texts in another language. `locale` sets the language of the portal. */
export const OtherLanguage = meta.story({ args: { messages: ptBR, locale: 'pt-BR' } })

OtherLanguage.test('uses the language in every step', async ({ canvas, userEvent, id }) => {
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(canvas.getByRole('button', { name: 'Conectar uma corretora' }))
  await portal.fail()
  await expect(await canvas.findByRole('alert')).toHaveTextContent('não aceitou')
  await portal.connect()
  portal.restore()
  await expect(canvas.getByRole('status')).toHaveTextContent('Conectado.')
})

/** The browser blocks the window. The person opens the portal with a link. */
export const BlockedPopup = meta.story({
  tags: ['!autodocs'], // it would block the windows of the whole page
  beforeEach: () => {
    const open = spyOn(window, 'open').mockReturnValue(null)
    return () => open.mockRestore()
  },
})

BlockedPopup.test('shows a link', async ({ canvas, userEvent, id }) => {
  await userEvent.click(canvas.getByRole('button'))
  const link = await canvas.findByRole('link', { name: 'Open secure sign-in' })
  await expect(canvas.getByRole('alert')).toHaveTextContent('Your browser blocked the window.')
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(link)
  await portal.connect()
  portal.restore()
  await expect(canvas.getByRole('status')).toHaveTextContent('Connected.')
})

/** SnapTrade responds slowly. The window opens immediately and shows that it is loading. */
export const SlowLogin = meta.story({
  args: { prefetch: false },
  parameters: { sandbox: (sandbox: Sandbox) => sandbox.fail('loginSnapTradeUser', { delay: 4000 }) },
})

SlowLogin.test('is busy immediately', async ({ canvas, userEvent, id }) => {
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(canvas.getByRole('button'))
  await expect(portal.isOpen).toBe(true)
  await expect(canvas.getByRole('button')).toHaveAttribute('aria-busy', 'true')
  await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Opening secure sign-in…'))
  portal.restore()
})

/** SnapTrade responds with an error. */
export const LoginFails = meta.story({
  parameters: { sandbox: (sandbox: Sandbox) => sandbox.fail('loginSnapTradeUser', { status: 500 }) },
})

LoginFails.test('shows the error, and closes the window', async ({ canvas, userEvent, args, id }) => {
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(canvas.getByRole('button'))
  await expect(await canvas.findByRole('alert')).toHaveTextContent('Something went wrong on our side.')
  await expect(args.onError).toHaveBeenCalledTimes(1)
  await expect(portal.isOpen).toBe(false)
  portal.restore()
})

/** Too many requests. The error says when to try again. */
export const RateLimited = meta.story({
  parameters: {
    sandbox: (sandbox: Sandbox) => sandbox.fail('loginSnapTradeUser', { status: 429, retryAfter: 42 }),
  },
})

RateLimited.test('shows the wait in seconds', async ({ canvas, userEvent, id }) => {
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(canvas.getByRole('button'))
  await expect(await canvas.findByRole('alert')).toHaveTextContent('Try again in 42 seconds.')
  portal.restore()
})
