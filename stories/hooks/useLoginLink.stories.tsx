import { stubPortal } from 'react-snaptrade-connect/testing'
import { expect, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { backendOf } from '../../.storybook/storyBackend.js'
import { LoginLink } from './examples/LoginLink.js'
import source from './examples/LoginLink.tsx?raw'
import { failing } from './failing.js'
import { hookPage } from './hookPage.js'

const meta = preview.meta({
  title: 'Hooks/useLoginLink',
  ...hookPage(
    `Requests a link to the Connection Portal. Use it if you open the portal yourself, for example in the browser of a
native app. On a web page use \`useConnectBroker\`, which also reports the outcome. A link works once and expires after
5 minutes, so request it when it is needed. It works for the first person that opens it: treat it as a secret, and
keep it out of logs and of the URLs of your pages. For this reason this page shows only the origin of \`redirectURI\`.`,
    source,
  ),
  render: () => <LoginLink />,
})

/** The button requests a link that opens Kraken with read access. */
export const Default = meta.story()

Default.test('returns a link, shows only its origin, and opens it', async (story) => {
  const { canvas, canvasElement, userEvent, id } = story
  const { sandbox } = backendOf({ id })
  await userEvent.click(canvas.getByRole('button', { name: 'Get a link' }))
  await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('success'))
  await expect(canvas.getByRole('region', { name: 'Result' })).toHaveTextContent(`"${location.origin}/…"`)
  await expect(canvasElement.innerHTML).not.toContain('token=')
  const portal = stubPortal(sandbox)
  await userEvent.click(canvas.getByRole('button', { name: 'Open it' }))
  await portal.connect()
  portal.restore()
  await expect(sandbox.users[0]?.connections[0]?.brokerage.slug).toBe('KRAKEN')
})

/** SnapTrade responds with an error. A login is not retried automatically. */
export const Failing = meta.story({
  parameters: { sandbox: failing('loginSnapTradeUser', { status: 500 }) },
})

Failing.test('shows the error', async ({ canvas, userEvent }) => {
  await userEvent.click(canvas.getByRole('button', { name: 'Get a link' }))
  await expect(await canvas.findByText('server_error')).toBeVisible()
  await expect(canvas.getByText('error.requestId')).toBeVisible()
})
