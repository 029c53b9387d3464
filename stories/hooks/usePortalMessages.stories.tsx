import { stubPortal } from 'react-snaptrade-connect/testing'
import { expect, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { backendOf } from '../../.storybook/storyBackend.js'
import { PortalMessages } from './examples/PortalMessages.js'
import source from './examples/PortalMessages.tsx?raw'
import { hookPage } from './hookPage.js'

const meta = preview.meta({
  title: 'Hooks/usePortalMessages',
  ...hookPage(
    `Listens to the messages of the Connection Portal. Use it if you open the portal yourself, in a window or in an
iframe. Messages from other windows and from untrusted origins are ignored. The type of a message is \`success\`,
\`error\`, \`abandoned\`, \`oauth_closed\` or \`close_modal\`. The hook returns nothing: below are the messages that
\`onMessage\` received. A window that is closed sends no message; \`useConnectBroker\` reports that case, too. The page
does not show the link, because it works once, for the first person that opens it.`,
    source,
  ),
  render: () => <PortalMessages />,
})

/** Open the portal, then connect, enter the password `wrong`, or leave. */
export const Default = meta.story()

Default.test('receives the messages of the portal', async ({ canvas, userEvent, id }) => {
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(canvas.getByRole('button', { name: 'Open the portal' }))
  await portal.fail({ broker: 'KRAKEN' })
  const connectionId = await portal.connect({ broker: 'KRAKEN' })
  portal.restore()
  const result = canvas.getByRole('region', { name: 'Result' })
  await waitFor(() => expect(result).toHaveTextContent('"code": "portal_1066"'))
  await waitFor(() => expect(result).toHaveTextContent(`"connectionId": "${connectionId}"`))
})

Default.test('ignores a message of another window', async ({ canvas, userEvent, id }) => {
  const { sandbox } = backendOf({ id })
  const portal = stubPortal(sandbox)
  await userEvent.click(canvas.getByRole('button', { name: 'Open the portal' }))
  const arrived = new Promise((resolve) => window.addEventListener('message', resolve, { once: true }))
  window.postMessage({ status: 'SUCCESS', authorizationId: 'forged' }, '*')
  await arrived
  await portal.abandon()
  portal.restore()
  const result = canvas.getByRole('region', { name: 'Result' })
  await waitFor(() => expect(result).toHaveTextContent('"type": "abandoned"'))
  await expect(result).not.toHaveTextContent('forged')
})
