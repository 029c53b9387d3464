import { expect } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { Connection } from './examples/Connection.js'
import source from './examples/Connection.tsx?raw'
import { firstConnectionId } from './firstConnectionId.js'
import { hookPage } from './hookPage.js'

const meta = preview.meta({
  title: 'Hooks/useConnection',
  ...hookPage(
    `Returns one connection by its id. Use it on the page of a single connection, or after a visit to the portal:
\`onSuccess\` receives the id. It makes no request while \`connectionId\` is missing.`,
    source,
  ),
})

/** A connection to Kraken. */
export const Default = meta.story({
  parameters: { scenario: 'one-connection' },
  render: (_, story) => <Connection connectionId={firstConnectionId(story)} />,
})

Default.test('shows the connection', async ({ canvas }) => {
  await expect(await canvas.findByText(/Kraken, connected on/)).toBeVisible()
  await expect(canvas.getByRole('status')).toHaveTextContent('success')
})

/** No id yet. */
export const Waiting = meta.story({ render: () => <Connection connectionId={undefined} /> })

Waiting.test('makes no request', async ({ canvas }) => {
  await expect(canvas.getByRole('status')).toHaveTextContent('pending')
  await expect(canvas.getByText('idle')).toBeVisible()
})

/** The connection was removed, or belongs to another user. */
export const NotFound = meta.story({
  parameters: { scenario: 'one-connection' },
  render: () => <Connection connectionId="87b24961-b51e-4db8-9226-f198f6518a89" />,
})

NotFound.test('shows the error', async ({ canvas }) => {
  await expect(await canvas.findByText('not_found')).toBeVisible()
  await expect(canvas.getByText('error.requestId')).toBeVisible()
})
