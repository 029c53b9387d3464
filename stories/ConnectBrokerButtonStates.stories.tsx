import { ConnectBrokerButton } from 'react-snaptrade-connect'
import type { Sandbox } from 'react-snaptrade-connect/sandbox'
import { stubPortal, type TestPortal } from 'react-snaptrade-connect/testing'
import { expect, fn, waitFor } from 'storybook/test'
import { wordsOf } from '../.storybook/catalogues.js'
import preview from '../.storybook/preview.js'
import { backendOf } from '../.storybook/storyBackend.js'
import { reconnectFirst } from './support/reconnectFirst.js'

let portal: TestPortal

const meta = preview.meta({
  title: 'Components/ConnectBrokerButton states',
  component: ConnectBrokerButton,
  // Each story replaces `window.open` to simulate the person in the portal. On one page they would affect each other.
  tags: ['!autodocs'],
  args: { onSuccess: fn(), onExit: fn(), onError: fn() },
  beforeEach: ({ id }) => {
    portal = stubPortal(backendOf({ id }).sandbox)
    return () => portal.restore()
  },
  play: async ({ canvas, userEvent }) => userEvent.click(await canvas.findByRole('button')),
})

/** The window is open, and the link is being requested. */
export const Preparing = meta.story({
  parameters: { sandbox: (sandbox: Sandbox) => sandbox.fail('loginSnapTradeUser', { delay: 600_000 }) },
})

Preparing.test('is busy, and announces the step', async ({ canvas }) => {
  await expect(canvas.getByRole('button')).toHaveAttribute('aria-busy', 'true')
  await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Opening secure sign-in…'))
})

/** The person is in the portal. */
export const Open = meta.story()

Open.test('focuses the window again, and cancels', async ({ canvas, userEvent, args }) => {
  await expect(await canvas.findByRole('button', { name: 'Reopen' })).toBeVisible()
  await expect(canvas.getByRole('status')).toHaveTextContent('Finish connecting in the window that opened.')
  await userEvent.click(canvas.getByRole('button', { name: 'Cancel' }))
  await expect(args.onExit).toHaveBeenCalledWith(expect.objectContaining({ reason: 'cancelled' }))
  await expect(portal.isOpen).toBe(false)
  await expect(canvas.getByRole('button')).toHaveFocus()
})

/** The window closed without a message. The backend is asked for the outcome. */
export const Verifying = meta.story({
  play: async ({ canvas, userEvent, id, globals }) => {
    await userEvent.click(await canvas.findByRole('button'))
    await canvas.findByRole('button', { name: wordsOf(globals).button.cancel })
    backendOf({ id }).sandbox.fail('listBrokerageAuthorizations', { delay: 600_000 })
    await portal.close()
  },
})

Verifying.test('announces the check', async ({ canvas }) => {
  await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Checking your connection…'))
})

/** The connection was created. */
export const Connected = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button'))
    await portal.connect({ broker: 'KRAKEN' })
  },
})

Connected.test('calls `onSuccess`, and can be pressed again', async ({ canvas, args }) => {
  await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Connected.'))
  await expect(canvas.getByRole('button')).toHaveAttribute('aria-busy', 'false')
  await expect(args.onSuccess).toHaveBeenCalledTimes(1)
})

/** The person left the portal. No notice is shown. */
export const Exited = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button'))
    await portal.abandon()
  },
})

Exited.test('returns to the initial state', async ({ canvas, args }) => {
  await waitFor(() => expect(args.onExit).toHaveBeenCalledTimes(1))
  await expect(canvas.getByRole('status')).toBeEmptyDOMElement()
})

/** The browser blocked the window. */
export const Blocked = meta.story({
  play: async ({ canvas, userEvent }) => {
    portal.block()
    await userEvent.click(await canvas.findByRole('button'))
  },
})

Blocked.test('shows a link, and restores the focus', async ({ canvas, userEvent }) => {
  await userEvent.click(await canvas.findByRole('link', { name: 'Open secure sign-in' }))
  await expect(portal.isOpen).toBe(true)
  await expect(canvas.getByRole('button', { name: 'Connect a brokerage' })).toHaveFocus()
})

/** The brokerage rejected the credentials. The portal stays open, so that the person can try again. */
export const WrongCredentials = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button'))
    await portal.fail({ broker: 'KRAKEN' })
  },
})

WrongCredentials.test('says what to do', async ({ canvas }) => {
  await expect(await canvas.findByRole('alert')).toHaveTextContent('Check them and try again.')
})

/** The person signed in to a different account than before. It can be added as a new connection. */
export const AnotherAccount = meta.story({
  parameters: { scenario: 'disabled' },
  render: reconnectFirst,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button'))
    await expect(portal.connect({ username: 'grace' })).rejects.toThrow()
  },
})

AnotherAccount.test('offers to add a new connection', async ({ canvas, userEvent, id }) => {
  await expect(await canvas.findByRole('alert')).toHaveTextContent('different account')
  await userEvent.click(canvas.getByRole('button', { name: 'Add as a new connection' }))
  await portal.connect({ broker: 'ROBINHOOD', username: 'grace' })
  await expect(backendOf({ id }).sandbox.users[0]?.connections).toHaveLength(3)
})

/** The window closed, and the backend does not respond. */
export const NobodyCanTell = meta.story({
  play: async ({ canvas, userEvent, id, globals }) => {
    await userEvent.click(await canvas.findByRole('button'))
    await canvas.findByRole('button', { name: wordsOf(globals).button.cancel })
    backendOf({ id }).sandbox.fail('listBrokerageAuthorizations', { status: 500 })
    await portal.close()
  },
})

NobodyCanTell.test('says that the outcome is unknown', async ({ canvas, args }) => {
  const alert = await canvas.findByRole('alert')
  await expect(alert).toHaveTextContent("We couldn't confirm whether your brokerage was connected.")
  await expect(args.onExit).not.toHaveBeenCalled()
})
