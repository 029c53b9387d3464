import type { Sandbox } from 'react-snaptrade-connect/sandbox'
import { expect, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { backendOf, userId } from '../../.storybook/storyBackend.js'
import { RefreshConnection } from './examples/RefreshConnection.js'
import source from './examples/RefreshConnection.tsx?raw'
import { hookPage } from './hookPage.js'

const meta = preview.meta({
  title: 'Hooks/useRefreshConnection',
  ...hookPage(
    `Requests that SnapTrade reads a connection from the brokerage again. Use it if people need current data, and only
after they press a button: SnapTrade bills every call. It rejects a call that follows too soon; \`error.retryAfter\`
is the wait in seconds.`,
    source,
  ),
  render: () => <RefreshConnection />,
})

/** Press the button twice: the second call is too soon. */
export const Default = meta.story({ parameters: { scenario: 'one-connection' } })

Default.test('is accepted, and rejected if it follows too soon', async ({ canvas, userEvent, id }) => {
  const updates: string[] = []
  backendOf({ id }).sandbox.subscribe((event) => {
    if (event.userId === userId) updates.push(event.eventType)
  })
  const button = await canvas.findByRole('button', { name: 'Refresh Kraken' })
  await userEvent.click(button)
  await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('success'))
  await waitFor(() => expect(updates).toContain('ACCOUNT_HOLDINGS_UPDATED'))
  await userEvent.click(button)
  await expect(await canvas.findByText('rate_limited')).toBeVisible()
  await expect(canvas.getByText(/^Again in \d+ s\.$/)).toBeVisible()
})

/** A broken connection has to be reconnected first. */
export const Disabled = meta.story({
  parameters: {
    sandbox: (sandbox: Sandbox) => {
      sandbox.addUser({ userId })
      sandbox.addConnection({ userId, broker: 'ROBINHOOD', disabled: true })
    },
  },
})

Disabled.test('shows the error', async ({ canvas, userEvent }) => {
  await userEvent.click(await canvas.findByRole('button', { name: 'Refresh Robinhood' }))
  await expect(await canvas.findByText('connection_disabled')).toBeVisible()
})
