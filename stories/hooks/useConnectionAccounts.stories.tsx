import type { Sandbox } from 'react-snaptrade-connect/sandbox'
import { expect } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { ConnectionAccounts } from './examples/ConnectionAccounts.js'
import source from './examples/ConnectionAccounts.tsx?raw'
import { firstConnectionId } from './firstConnectionId.js'
import { hookPage } from './hookPage.js'

const meta = preview.meta({
  title: 'Hooks/useConnectionAccounts',
  ...hookPage(
    `Returns the accounts of one connection. Use it to show the accounts after a person connected. SnapTrade needs 1 to
60 seconds to read new accounts: until they arrive, the hook refetches every 2 seconds for up to a minute, and
\`isSyncing(data)\` is \`true\`.`,
    source,
  ),
  render: (_, story) => <ConnectionAccounts connectionId={firstConnectionId(story)} />,
})

/** A connection whose accounts have arrived. */
export const Default = meta.story({ parameters: { scenario: 'one-connection' } })

Default.test('lists the accounts', async ({ canvas }) => {
  await expect((await canvas.findAllByRole('listitem')).length).toBeGreaterThan(0)
  await expect(canvas.queryByText(/still reading/)).toBeNull()
})

/** The first response is empty, and the second one has the accounts. */
export const Syncing = meta.story({
  parameters: {
    scenario: 'one-connection',
    sandbox: (sandbox: Sandbox) =>
      sandbox.fail('listBrokerageAuthorizationAccounts', { status: 200, body: [], times: 1 }),
  },
})

Syncing.test('refetches automatically', async ({ canvas }) => {
  await expect(await canvas.findByText(/still reading/)).toBeVisible()
  await expect((await canvas.findAllByRole('listitem')).length).toBeGreaterThan(0)
  await expect(canvas.queryByText(/still reading/)).toBeNull()
})
