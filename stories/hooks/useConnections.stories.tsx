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
    `The connections of the signed-in person: which brokerages, what each may do, and which ones broke. Use it for
the list in your settings, and to find out whether somebody has connected at all. A visit to the portal, a removal
or a refresh brings it up to date by itself.`,
    source,
  ),
  render: () => <Connections />,
})

/** Somebody with two connections, one of them broken. */
export const Default = meta.story({ parameters: { scenario: 'disabled' } })

Default.test('lists them, and looks again', async ({ canvas, userEvent, id }) => {
  await expect(await canvas.findByText('Alpaca: trade')).toBeVisible()
  await expect(canvas.getByText('Robinhood: needs a new login')).toBeVisible()
  backendOf({ id }).sandbox.addConnection({ userId, broker: 'KRAKEN' })
  await userEvent.click(canvas.getByRole('button', { name: 'Look again' }))
  await expect(await canvas.findByText('Kraken: read')).toBeVisible()
  await expect(canvas.getByRole('status')).toHaveTextContent('success')
})

/** Nobody has connected yet: an empty list, also for a person whom SnapTrade does not know. */
export const Empty = meta.story()

Empty.test('is no error', async ({ canvas }) => {
  await expect(await canvas.findByText('[]')).toBeVisible()
})

/** With `loadConnections` the data is there before the component; it is brought up to date behind it. */
export const Prefetched = meta.story({
  parameters: { scenario: 'disabled' },
  beforeEach: async ({ id }) => {
    const { client, config, sandbox } = backendOf({ id })
    await loadConnections(client, config, userId)
    sandbox.fail('listBrokerageAuthorizations', { delay: 600_000 })
  },
})

Prefetched.test('needs no wait', async ({ canvas }) => {
  await expect(canvas.getByText('Alpaca: trade')).toBeVisible()
  await expect(canvas.getByText('fetching')).toBeVisible()
})

/** SnapTrade fails, and fails again when the transport repeats the request. */
export const Failing = meta.story({
  parameters: { sandbox: failing('listBrokerageAuthorizations', { status: 500 }) },
})

Failing.test('says what can be done', async ({ canvas }) => {
  await expect(await canvas.findByText('server_error')).toBeVisible()
  await expect(canvas.getByText('error.requestId')).toBeVisible()
  await expect(canvas.getByText('error.action')).toBeVisible()
})
