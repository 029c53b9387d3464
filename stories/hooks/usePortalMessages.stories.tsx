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
    `What the Connection Portal says to the page that opened it, for those who open it themselves, in a window or in
an iframe. Only messages from your own window and from a trusted origin count; each comes as one of \`success\`,
\`error\`, \`abandoned\`, \`oauth_closed\` and \`close_modal\`. The hook returns nothing: below is what its
\`onMessage\` was told. A window that is closed says nothing at all; \`useConnectBroker\` finds out even then. The
link goes straight into the window and is not shown: whoever opens it first is the person.`,
    source,
  ),
  render: () => <PortalMessages />,
})

/** Open the portal, then connect, fail with the password `wrong`, or leave. */
export const Default = meta.story()

Default.test('hears what happens', async ({ canvas, userEvent, id }) => {
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(canvas.getByRole('button', { name: 'Open the portal' }))
  await portal.fail({ broker: 'KRAKEN' })
  const connectionId = await portal.connect({ broker: 'KRAKEN' })
  portal.restore()
  const result = canvas.getByRole('region', { name: 'Result' })
  await waitFor(() => expect(result).toHaveTextContent('"code": "portal_1066"'))
  await waitFor(() => expect(result).toHaveTextContent(`"connectionId": "${connectionId}"`))
})

Default.test('does not believe another window', async ({ canvas, userEvent, id }) => {
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
