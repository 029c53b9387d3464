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
    `Opens the Connection Portal and reports the outcome. It is headless: use it if \`<ConnectBrokerButton>\` is not
the element you need. \`state\` is the current step of the visit with its data. \`onSuccess\`, \`onExit\` and
\`onError\` receive the outcome. If the browser blocks the window, \`state\` contains the signed link,
so that you can render it. This page shows only the origin of the link and opens it with \`reopen()\`, because a link
works once, for the first person that opens it.`,
    source,
  ),
  render: () => <ConnectBroker />,
})

/** Press the button and sign in to any brokerage. It opens a sandbox of the portal. */
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

Default.test('reports an error in the portal', async ({ canvas, userEvent, id }) => {
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(canvas.getByRole('button', { name: 'Connect a brokerage' }))
  await portal.fail({ broker: 'KRAKEN' })
  portal.restore()
  await expect(await canvas.findByText('portal_1066')).toBeVisible()
  await expect(canvas.getByText('reenter')).toBeVisible()
})

/** The browser blocks the window. A second click opens it. */
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

Blocked.test('does not show the link, and opens it', async ({ canvas, canvasElement, userEvent, id }) => {
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

/** SnapTrade responds with an error instead of a link. */
export const Failing = meta.story({
  parameters: { sandbox: failing('loginSnapTradeUser', { status: 500 }) },
})

Failing.test('shows the error', async ({ canvas, userEvent, id }) => {
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(canvas.getByRole('button', { name: 'Connect a brokerage' }))
  await expect(await canvas.findByText('server_error')).toBeVisible()
  await expect(canvas.getByRole('status')).toHaveTextContent('failed')
  portal.restore()
})
