import type { Sandbox } from 'react-snaptrade-connect/sandbox'
import { expect, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { DeleteConnection } from './examples/DeleteConnection.js'
import source from './examples/DeleteConnection.tsx?raw'
import { hookPage } from './hookPage.js'

const meta = preview.meta({
  title: 'Hooks/useDeleteConnection',
  ...hookPage(
    `Permanently deletes a connection with its accounts and history. Ask for a confirmation first, as
\`<ConnectionList>\` does, because a deletion can't be undone. SnapTrade queues the deletion; \`useConnections\` removes
the connection immediately.`,
    source,
  ),
  render: () => <DeleteConnection />,
})

/** Two connections. */
export const Default = meta.story({ parameters: { scenario: 'disabled' } })

Default.test('removes the connection from the list immediately', async ({ canvas, userEvent }) => {
  await userEvent.click(await canvas.findByRole('button', { name: 'Remove Robinhood' }))
  await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('success'))
  await expect(canvas.queryByRole('button', { name: 'Remove Robinhood' })).toBeNull()
  await expect(canvas.getByRole('button', { name: 'Remove Alpaca' })).toBeVisible()
  await expect(canvas.getByRole('region', { name: 'Result' })).toHaveTextContent('"connection_id"')
})

/** SnapTrade rejects the deletion. */
export const Failing = meta.story({
  parameters: {
    scenario: 'one-connection',
    sandbox: (sandbox: Sandbox) => sandbox.fail('deleteConnection', { status: 500 }),
  },
})

Failing.test('does not change the list', async ({ canvas, userEvent }) => {
  const button = await canvas.findByRole('button', { name: 'Remove Kraken' })
  await userEvent.click(button)
  await expect(await canvas.findByText('server_error')).toBeVisible()
  await expect(button).toBeVisible()
})
