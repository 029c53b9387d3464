import { expect, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { backendOf } from '../../.storybook/storyBackend.js'
import { ConnectionEvents } from './examples/ConnectionEvents.js'
import source from './examples/ConnectionEvents.tsx?raw'
import { hookPage } from './hookPage.js'

const page = hookPage(
  `Listens to the events of the user's connections. SnapTrade sends a webhook to your backend, and your backend sends
the type and the ids of the event to the page. The hook refetches the queries that the event affects, and calls
\`onEvent\`. All components of the page share one stream. \`ReconnectBanner\` and \`ConnectionList\` already use the
hook. It requires the backend that the guide
[Webhooks and live events](?path=/docs/guides-webhooks-and-live-events--docs) describes; without it the hook does nothing.`,
  source,
)

const meta = preview.meta({
  title: 'Hooks/useConnectionEvents',
  ...page,
  parameters: { ...page.parameters, scenario: 'one-connection' },
  render: (_, { id }) => (
    <>
      <ConnectionEvents />
      <button
        type="button"
        onClick={() => {
          const { sandbox } = backendOf({ id })
          const connection = sandbox.users[0]?.connections[0]
          if (connection) sandbox.disableConnection(connection.id)
        }}
      >
        Break the connection
      </button>
    </>
  ),
})

/** Press the button: the sandbox sends a signed webhook, and the page receives the event. */
export const Default = meta.story()

Default.test('receives the event of a broken connection within a second', async ({ canvas, userEvent }) => {
  await canvas.findByText('Every connection works.')
  await new Promise((resolve) => setTimeout(resolve, 500)) // the stream is opening
  await userEvent.click(canvas.getByRole('button', { name: 'Break the connection' }))
  const result = canvas.getByRole('region', { name: 'Result' })
  await waitFor(() => expect(result).toHaveTextContent('"type": "CONNECTION_BROKEN"'), { timeout: 1000 })
  await canvas.findByText('Broken connections: 1')
})
