import { expect } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { backendOf, userId } from '../../.storybook/storyBackend.js'
import { Connections, loadConnections } from './examples/Connections.js'
import source from './examples/Connections.tsx?raw'
import { failing } from './failing.js'
import { hookPage } from './hookPage.js'

const meta = preview.meta({
  title: 'Hooks/useConnections',
  ...hookPage(
    `Returns the connections of the signed-in user: the brokerage, the access, and whether the connection is broken. Use
it for the list in your settings, and to check whether the user has connected. It refetches automatically after a
visit to the portal, a removal or a refresh.`,
    source,
  ),
  render: () => <Connections />,
})

/** Two connections, one of them broken. */
export const Default = meta.story({ parameters: { scenario: 'disabled' } })

Default.test('lists the connections, and refetches', async ({ canvas, userEvent, id }) => {
  await expect(await canvas.findByText('Alpaca: trade')).toBeVisible()
  await expect(canvas.getByText('Robinhood: needs a new login')).toBeVisible()
  backendOf({ id }).sandbox.addConnection({ userId, broker: 'KRAKEN' })
  await userEvent.click(canvas.getByRole('button', { name: 'Look again' }))
  await expect(await canvas.findByText('Kraken: read')).toBeVisible()
  await expect(canvas.getByRole('status')).toHaveTextContent('success')
})

/** The user has not connected yet. The list is empty, also if the user is not registered with SnapTrade. */
export const Empty = meta.story()

Empty.test('returns an empty list, not an error', async ({ canvas }) => {
  await expect(await canvas.findByText('[]')).toBeVisible()
})

/** `loadConnections` fills the cache before the first render. The component refetches in the background. */
export const Prefetched = meta.story({
  parameters: { scenario: 'disabled' },
  beforeEach: async ({ id }) => {
    const { client, config, sandbox } = backendOf({ id })
    await loadConnections(client, config, userId)
    sandbox.fail('listBrokerageAuthorizations', { delay: 600_000 })
  },
})

Prefetched.test('renders the data immediately', async ({ canvas }) => {
  await expect(canvas.getByText('Alpaca: trade')).toBeVisible()
  await expect(canvas.getByText('fetching')).toBeVisible()
})

/** SnapTrade responds with an error, also to the retry of the transport. */
export const Failing = meta.story({
  parameters: { sandbox: failing('listBrokerageAuthorizations', { status: 500 }) },
})

Failing.test('shows the error and its action', async ({ canvas }) => {
  await expect(await canvas.findByText('server_error')).toBeVisible()
  await expect(canvas.getByText('error.requestId')).toBeVisible()
  await expect(canvas.getByText('error.action')).toBeVisible()
})
