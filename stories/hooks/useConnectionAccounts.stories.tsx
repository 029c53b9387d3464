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
    `The accounts of one connection. Use it to show what somebody has just connected. SnapTrade needs 1 to 60
seconds to read new accounts: until they are there the hook looks again every 2 seconds, for a minute, and
\`isSyncing(data)\` says so.`,
    source,
  ),
  render: (_, story) => <ConnectionAccounts connectionId={firstConnectionId(story)} />,
})

/** Accounts that are read. */
export const Default = meta.story({ parameters: { scenario: 'one-connection' } })

Default.test('lists them', async ({ canvas }) => {
  await expect((await canvas.findAllByRole('listitem')).length).toBeGreaterThan(0)
  await expect(canvas.queryByText(/still reading/)).toBeNull()
})

/** The first look comes too early, and the next one finds them. */
export const Syncing = meta.story({
  parameters: {
    scenario: 'one-connection',
    sandbox: (sandbox: Sandbox) =>
      sandbox.fail('listBrokerageAuthorizationAccounts', { status: 200, body: [], times: 1 }),
  },
})

Syncing.test('looks again by itself', async ({ canvas }) => {
  await expect(await canvas.findByText(/still reading/)).toBeVisible()
  await expect((await canvas.findAllByRole('listitem')).length).toBeGreaterThan(0)
  await expect(canvas.queryByText(/still reading/)).toBeNull()
})
