import { stubPortal } from 'react-snaptrade-connect/testing'
import { expect, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { backendOf } from '../../.storybook/storyBackend.js'
import { ConnectBroker } from './examples/ConnectBroker.js'
import source from './examples/ConnectBroker.tsx?raw'
import { failing } from './failing.js'
import { hookPage } from './hookPage.js'

const meta = preview.meta({
  title: 'Hooks/useConnectBroker',
  ...hookPage(
    `A visit to the Connection Portal, without a look: it opens the portal in the click, listens, and tells once
what came of it. Use it when \`<ConnectBrokerButton>\` is not the element you need. \`state\` is where the visit
stands, with what belongs to it; \`onSuccess\`, \`onExit\` and \`onError\` are called once each. In a refused visit
\`state\` carries the signed link for a plain link of your own. This page shows no more of it than its origin, and
opens it with \`reopen()\`: whoever opens a link first is the person.`,
    source,
  ),
  render: () => <ConnectBroker />,
})

/** Press it and log in at any brokerage. What opens is a sandbox of the portal. */
export const Default = meta.story()

Default.test('connects', async ({ canvas, userEvent, id }) => {
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(canvas.getByRole('button', { name: 'Connect a brokerage' }))
  await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('open'))
  const connectionId = await portal.connect()
  portal.restore()
  await expect(canvas.getByRole('status')).toHaveTextContent('connected')
  await expect(canvas.getByRole('region', { name: 'Result' })).toHaveTextContent(connectionId)
})

Default.test('is cancelled', async ({ canvas, userEvent, id }) => {
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(canvas.getByRole('button', { name: 'Connect a brokerage' }))
  await userEvent.click(await canvas.findByRole('button', { name: 'Cancel' }))
  await expect(canvas.getByRole('status')).toHaveTextContent('exited')
  await expect(canvas.getByRole('region', { name: 'Result' })).toHaveTextContent('"reason": "cancelled"')
  await expect(portal.isOpen).toBe(false)
  portal.restore()
})

Default.test('tells what failed in the portal', async ({ canvas, userEvent, id }) => {
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(canvas.getByRole('button', { name: 'Connect a brokerage' }))
  await portal.fail({ broker: 'KRAKEN' })
  portal.restore()
  await expect(await canvas.findByText('portal_1066')).toBeVisible()
  await expect(canvas.getByText('reenter')).toBeVisible()
})

/** The browser refuses the window, so another click opens it. */
export const Blocked = meta.story({
  tags: ['!autodocs'], // it would block the windows of the whole page
  beforeEach: () => {
    const { open } = window
    window.open = () => null
    return () => {
      window.open = open
    }
  },
})

Blocked.test('keeps the link to itself, and opens it', async ({ canvas, canvasElement, userEvent, id }) => {
  await userEvent.click(canvas.getByRole('button', { name: 'Connect a brokerage' }))
  const reopen = await canvas.findByRole('button', { name: 'Open the portal' })
  await expect(canvas.getByRole('status')).toHaveTextContent('blocked')
  await expect(canvas.getByRole('region', { name: 'Result' })).toHaveTextContent(`"${location.origin}/…"`)
  await expect(canvasElement.innerHTML).not.toContain('token=')
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(reopen)
  await portal.connect()
  portal.restore()
  await expect(canvas.getByRole('status')).toHaveTextContent('connected')
})

/** SnapTrade gives no link. */
export const Failing = meta.story({
  parameters: { sandbox: failing('loginSnapTradeUser', { status: 500 }) },
})

Failing.test('tells the error', async ({ canvas, userEvent, id }) => {
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(canvas.getByRole('button', { name: 'Connect a brokerage' }))
  await expect(await canvas.findByText('server_error')).toBeVisible()
  await expect(canvas.getByRole('status')).toHaveTextContent('failed')
  portal.restore()
})
