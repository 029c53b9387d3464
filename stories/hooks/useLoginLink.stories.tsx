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
    `A link to the Connection Portal, for those who open it themselves: in a native app's browser, say. For a web page
\`useConnectBroker\` does all of it, and tells what came of the visit. A link works once and dies after 5 minutes, so
ask when it is needed. Treat it as a secret, never in logs or in the address bar of a page of yours: whoever opens it
first is the person. That is why this page shows no more of \`redirectURI\` than its origin.`,
    source,
  ),
  render: () => <LoginLink />,
})

/** The button asks for a link that leads to Kraken, for reading only. */
export const Default = meta.story()

Default.test('gives a link, shows its origin alone, and opens it', async (story) => {
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

/** SnapTrade fails. A login is not repeated by itself. */
export const Failing = meta.story({
  parameters: { sandbox: failing('loginSnapTradeUser', { status: 500 }) },
})

Failing.test('tells the error', async ({ canvas, userEvent }) => {
  await userEvent.click(canvas.getByRole('button', { name: 'Get a link' }))
  await expect(await canvas.findByText('server_error')).toBeVisible()
  await expect(canvas.getByText('error.requestId')).toBeVisible()
})
