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

/** Press it: a sandbox of SnapTrade's Connection Portal opens. */
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

Default.test('is told when the person leaves', async ({ canvas, userEvent, args, id }) => {
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(canvas.getByRole('button'))
  await portal.abandon()
  portal.restore()
  await expect(args.onExit).toHaveBeenCalledWith(expect.objectContaining({ reason: 'abandoned' }))
  await expect(canvas.getByRole('button')).toHaveAttribute('data-status', 'exited')
})

Default.test('says what went wrong at the brokerage', async ({ canvas, userEvent, id }) => {
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(canvas.getByRole('button'))
  await portal.fail({ broker: 'KRAKEN' })
  portal.restore()
  await expect(await canvas.findByRole('alert')).toHaveTextContent("didn't accept that username or password")
})

/** The portal begins at the login of one brokerage. */
export const WithBroker = meta.story({ args: { broker: 'KRAKEN', children: 'Connect Kraken' } })

WithBroker.test('leads to that brokerage', async ({ canvas, userEvent, id }) => {
  const { sandbox } = backendOf({ id })
  const portal = stubPortal(sandbox)
  await userEvent.click(canvas.getByRole('button', { name: 'Connect Kraken' }))
  await portal.connect()
  portal.restore()
  await expect(sandbox.users[0]?.connections[0]?.brokerage.slug).toBe('KRAKEN')
})

/** Asks for trading where the brokerage has it, and for reading where it does not. */
export const TradeIfAvailable = meta.story({ args: { connectionType: 'trade-if-available' } })

TradeIfAvailable.test('gets what the brokerage has', async ({ canvas, userEvent, id }) => {
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

/** Mends a connection whose login no longer works. It never makes a second one. */
export const Reconnect = meta.story({
  parameters: { scenario: 'disabled' },
  render: reconnectFirst,
})

Reconnect.test('mends the connection', async ({ canvas, userEvent, id }) => {
  const { sandbox } = backendOf({ id })
  const portal = stubPortal(sandbox)
  await userEvent.click(canvas.getByRole('button', { name: 'Reconnect' }))
  await portal.connect({ username: 'ada' })
  portal.restore()
  await expect(sandbox.users[0]?.connections).toHaveLength(2)
  await expect(sandbox.users[0]?.connections[0]?.disabled).toBe(false)
})

/** Any label, and every text in another language. `locale` is the portal's. */
export const OtherLanguage = meta.story({ args: { messages: ptBR, locale: 'pt-BR' } })

OtherLanguage.test('speaks it all the way', async ({ canvas, userEvent, id }) => {
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(canvas.getByRole('button', { name: 'Conectar uma corretora' }))
  await portal.fail()
  await expect(await canvas.findByRole('alert')).toHaveTextContent('não aceitou')
  await portal.connect()
  portal.restore()
  await expect(canvas.getByRole('status')).toHaveTextContent('Conectado.')
})

/** The browser refuses the window. A plain link is the way round. */
export const BlockedPopup = meta.story({
  tags: ['!autodocs'], // it would block the windows of the whole page
  beforeEach: () => {
    const open = spyOn(window, 'open').mockReturnValue(null)
    return () => open.mockRestore()
  },
})

BlockedPopup.test('leaves a link', async ({ canvas, userEvent, id }) => {
  await userEvent.click(canvas.getByRole('button'))
  const link = await canvas.findByRole('link', { name: 'Open secure sign-in' })
  await expect(canvas.getByRole('alert')).toHaveTextContent('Your browser blocked the window.')
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(link)
  await portal.connect()
  portal.restore()
  await expect(canvas.getByRole('status')).toHaveTextContent('Connected.')
})

/** SnapTrade takes its time to answer with a link. The window is open at once, and says so. */
export const SlowLogin = meta.story({
  args: { prefetch: false },
  parameters: { sandbox: (sandbox: Sandbox) => sandbox.fail('loginSnapTradeUser', { delay: 4000 }) },
})

SlowLogin.test('is busy at once', async ({ canvas, userEvent, id }) => {
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(canvas.getByRole('button'))
  await expect(portal.isOpen).toBe(true)
  await expect(canvas.getByRole('button')).toHaveAttribute('aria-busy', 'true')
  await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Opening secure sign-in…'))
  portal.restore()
})

/** SnapTrade does not answer as it should. */
export const LoginFails = meta.story({
  parameters: { sandbox: (sandbox: Sandbox) => sandbox.fail('loginSnapTradeUser', { status: 500 }) },
})

LoginFails.test('says so, and closes the window', async ({ canvas, userEvent, args, id }) => {
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(canvas.getByRole('button'))
  await expect(await canvas.findByRole('alert')).toHaveTextContent('Something went wrong on our side.')
  await expect(args.onError).toHaveBeenCalledTimes(1)
  await expect(portal.isOpen).toBe(false)
  portal.restore()
})

/** Too many requests: the person is told when to try again. */
export const RateLimited = meta.story({
  parameters: {
    sandbox: (sandbox: Sandbox) => sandbox.fail('loginSnapTradeUser', { status: 429, retryAfter: 42 }),
  },
})

RateLimited.test('names the wait', async ({ canvas, userEvent, id }) => {
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(canvas.getByRole('button'))
  await expect(await canvas.findByRole('alert')).toHaveTextContent('Try again in 42 seconds.')
  portal.restore()
})
