import type { Sandbox } from 'react-snaptrade-connect/sandbox'
import { expect } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { userId } from '../../.storybook/storyBackend.js'
import { DisableConnection } from './examples/DisableConnection.js'
import source from './examples/DisableConnection.tsx?raw'
import { hookPage } from './hookPage.js'

const meta = preview.meta({
  title: 'Hooks/useDisableConnection',
  ...hookPage(
    `Breaks a connection, as a changed password at the brokerage does. Use it in development to test how your app
reconnects people. SnapTrade accepts it from test keys only. Your backend rejects it unless its \`selfOperations\`
contain \`disableBrokerageAuthorization\`.`,
    source,
  ),
  render: () => <DisableConnection />,
})

/** The backend allows it. */
export const Default = meta.story({ parameters: { scenario: 'one-connection' } })

Default.test('breaks the connection', async ({ canvas, userEvent }) => {
  await userEvent.click(await canvas.findByRole('button', { name: 'Break Kraken' }))
  await expect(await canvas.findByText('Kraken: broken')).toBeVisible()
  await expect(canvas.getByRole('status')).toHaveTextContent('success')
})

/** The backend rejects the operation. */
export const Forbidden = meta.story({
  parameters: {
    scenario: 'forbidden',
    sandbox: (sandbox: Sandbox) => {
      sandbox.addUser({ userId })
      sandbox.addConnection({ userId, broker: 'KRAKEN' })
    },
  },
})

Forbidden.test('does not change the connection', async ({ canvas, userEvent }) => {
  await userEvent.click(await canvas.findByRole('button', { name: 'Break Kraken' }))
  await expect(await canvas.findByText('forbidden')).toBeVisible()
  await expect(canvas.getByText('Kraken: works')).toBeVisible()
})
