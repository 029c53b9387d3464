import { ConnectionList } from 'react-snaptrade-connect'
import type { Sandbox } from 'react-snaptrade-connect/sandbox'
import { stubPortal } from 'react-snaptrade-connect/testing'
import { expect, fn, screen, waitFor, within } from 'storybook/test'
import { wordsOf } from '../.storybook/catalogues.js'
import preview from '../.storybook/preview.js'
import { backendOf } from '../.storybook/storyBackend.js'

const meta = preview.meta({
  title: 'Components/ConnectionList',
  component: ConnectionList,
  args: { onRemoved: fn() },
  parameters: { layout: 'padded', scenario: 'several-connections' },
  decorators: [
    (Story) => (
      <div className="story-frame">
        <Story />
      </div>
    ),
  ],
})

/** Where the person is connected, and what can be done about it. */
export const Default = meta.story()

Default.test('shows each with its accounts', async ({ canvas, userEvent }) => {
  const rows = await canvas.findAllByRole('listitem')
  await expect(rows).toHaveLength(4)
  const kraken = within(canvas.getByRole('listitem', { name: 'Kraken' }))
  await expect(kraken.getByText('Trading')).toBeVisible()
  await userEvent.click(await kraken.findByText('2 accounts'))
  await expect(
    within(kraken.getByRole('list', { name: 'Accounts at Kraken' })).getAllByRole('listitem'),
  ).toHaveLength(2)
})

Default.test(
  'removes one after a word, and leaves the focus in the list',
  async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Remove Kraken' }))
    const dialog = within(screen.getByRole('dialog', { name: 'Remove Kraken?' }))
    await expect(dialog.getByText(/can't be undone/)).toBeVisible()
    await expect(dialog.getByText(/Open orders stay/)).toBeVisible()
    await userEvent.click(dialog.getByRole('button', { name: 'Remove connection' }))
    await waitFor(() => expect(canvas.queryByRole('listitem', { name: 'Kraken' })).toBeNull())
    await expect(canvas.getAllByRole('status')[0]).toHaveTextContent('Kraken was removed.')
    await expect(canvas.getByRole('region', { name: 'Connected brokerages' })).toHaveFocus()
    await expect(args.onRemoved).toHaveBeenCalledTimes(1)
  },
)

Default.test('asks before a refresh that costs, and tells', async ({ canvas, userEvent }) => {
  await userEvent.click(await canvas.findByRole('button', { name: 'Refresh Alpaca' }))
  await expect(screen.getByRole('dialog', { name: 'Refresh Alpaca now?' })).toHaveTextContent(
    /costs this app a small fee/,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Refresh now' }))
  await waitFor(() => expect(canvas.getAllByRole('status')[0]).toHaveTextContent('Refreshing Alpaca…'))
})

Default.test('raises one to trading', async ({ canvas, userEvent, id }) => {
  const { sandbox } = backendOf({ id })
  const portal = stubPortal(sandbox)
  await userEvent.click(await canvas.findByRole('button', { name: 'Enable trading Alpaca' }))
  await portal.connect()
  portal.restore()
  await expect(sandbox.users[0]?.connections.find(({ brokerage }) => brokerage.slug === 'ALPACA')?.type).toBe(
    'trade',
  )
  await waitFor(() => expect(canvas.queryByRole('button', { name: 'Enable trading Alpaca' })).toBeNull())
})

/** One no longer works. */
export const Disabled = meta.story({ parameters: { scenario: 'disabled' } })

Disabled.test('is mended, and stays one connection', async ({ canvas, userEvent, id }) => {
  const { sandbox } = backendOf({ id })
  const portal = stubPortal(sandbox)
  await userEvent.click(await canvas.findByRole('button', { name: 'Reconnect Robinhood' }))
  await portal.connect({ username: 'ada' })
  portal.restore()
  await waitFor(() => expect(canvas.queryByText('Needs attention')).toBeNull())
  await expect(sandbox.users[0]?.connections).toHaveLength(2)
})

/** Before the first connection. */
export const Empty = meta.story({ parameters: { scenario: 'empty' } })

Empty.test('offers to connect, and then shows what came', async ({ canvas, userEvent, id }) => {
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(await canvas.findByRole('button', { name: 'Connect a brokerage' }))
  await portal.connect({ broker: 'KRAKEN' })
  portal.restore()
  await canvas.findByRole('listitem', { name: 'Kraken' })
})

/** Accounts come up to a minute after the connection. */
export const Syncing = meta.story({ parameters: { scenario: 'syncing' } })

Syncing.test('says that they are on their way', async ({ canvas, id }) => {
  const kraken = within(await canvas.findByRole('listitem', { name: 'Kraken' }))
  const { client } = backendOf({ id })
  // Also when SnapTrade has answered that there are none yet.
  await waitFor(() => {
    expect(client.getQueryCache().getAll()).toHaveLength(2)
    expect(client.isFetching()).toBe(0)
  })
  await expect(kraken.getByText(/Loading accounts/)).toBeVisible()
})

/** The brokerage has no accounts for this login. */
export const NoAccounts = meta.story({ parameters: { scenario: 'no-accounts' } })

NoAccounts.test('says so, and waits for nothing', async ({ canvas }) => {
  await expect(await canvas.findByText('No accounts were found at this brokerage.')).toBeVisible()
})

/** The session is over. */
export const SignedOut = meta.story({ parameters: { scenario: 'signed-out' } })

SignedOut.test('says what to do', async ({ canvas }) => {
  await expect(await canvas.findByRole('alert')).toHaveTextContent(
    "You're signed out. Sign in and try again.",
  )
})

/** Nothing answers. */
export const Offline = meta.story({ parameters: { scenario: 'offline' } })

Offline.test('says what to do', async ({ canvas }) => {
  await expect(await canvas.findByRole('alert')).toHaveTextContent("Check that you're online")
})

/** SnapTrade asks for a wait. */
export const RateLimited = meta.story({ parameters: { scenario: 'rate-limited' } })

RateLimited.test('names the wait', async ({ canvas }) => {
  await expect(await canvas.findByRole('alert')).toHaveTextContent('Try again in 42 seconds.')
})

/** The first answer has not come yet. */
export const Loading = meta.story({
  parameters: {
    sandbox: (sandbox: Sandbox) => sandbox.fail('listBrokerageAuthorizations', { delay: 600_000 }),
  },
})

/** SnapTrade does not answer as it should. */
export const Failed = meta.story({ parameters: { scenario: 'server-error' } })

Failed.test('names the request and tries again', async ({ canvas, userEvent, id }) => {
  await expect(await canvas.findByRole('alert')).toHaveTextContent(
    /Something went wrong on our side.*Request /,
  )
  const { sandbox } = backendOf({ id })
  sandbox.reset()
  sandbox.addUser({ userId: 'storybook' })
  sandbox.addConnection({ userId: 'storybook', broker: 'KRAKEN' })
  await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
  await canvas.findByRole('listitem', { name: 'Kraken' })
  await expect(canvas.queryByRole('alert')).toBeNull()
})

/** What was read before stays when it cannot be read anew. */
export const Stale = meta.story({
  // It goes wrong once the rows are there.
  play: async ({ canvas, id }) => {
    await canvas.findByRole('listitem', { name: 'Kraken' })
    const { sandbox, client } = backendOf({ id })
    sandbox.fail('listBrokerageAuthorizations', { status: 500 })
    await client.invalidateQueries()
  },
})

Stale.test('keeps the rows below the error', async ({ canvas }) => {
  await expect(await canvas.findByText(/may be out of date/)).toBeVisible()
  await expect(canvas.getByRole('listitem', { name: 'Kraken' })).toBeVisible()
})

/** Asked before a removal: what is lost. */
export const Removing = meta.story({
  // A dialog would lie over the page of all stories.
  tags: ['!autodocs'],
  play: async ({ canvas, userEvent, globals }) => {
    const kraken = within(await canvas.findByRole('listitem', { name: 'Kraken' }))
    await kraken.findByRole('group')
    const { remove } = wordsOf(globals).connectionList
    await userEvent.click(kraken.getByRole('button', { name: `${remove} Kraken` }))
  },
})

Removing.test('names the accounts, and can be left', async ({ canvas, userEvent }) => {
  const dialog = within(screen.getByRole('dialog', { name: 'Remove Kraken?' }))
  await expect(dialog.getByText('2 accounts will be removed:')).toBeVisible()
  await expect(dialog.getAllByRole('listitem')).toHaveLength(2)
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }))
  await expect(screen.queryByRole('dialog')).toBeNull()
  await expect(canvas.getByRole('button', { name: 'Remove Kraken' })).toHaveFocus()
})

/** Refreshed too soon: SnapTrade asks for a wait, which is counted down. */
export const RefreshWaits = meta.story({
  play: async ({ canvas, userEvent, id, globals }) => {
    backendOf({ id }).sandbox.fail('refreshBrokerageAuthorization', { status: 429, retryAfter: 42 })
    const { refresh, refreshConfirm } = wordsOf(globals).connectionList
    await userEvent.click(await canvas.findByRole('button', { name: `${refresh} Alpaca` }))
    await userEvent.click(screen.getByRole('button', { name: refreshConfirm }))
  },
})

RefreshWaits.test('says how long', async ({ canvas }) => {
  await expect(await canvas.findByRole('alert')).toHaveTextContent('Too many requests.')
  const refresh = canvas.getByRole('button', { name: 'Refresh Alpaca' })
  await expect(refresh).toHaveAttribute('aria-disabled', 'true')
  await expect(refresh).toHaveAccessibleDescription(/You can refresh again in 4\d seconds\./)
})

/** Fewer actions, and one of the app's own. */
export const OwnActions = meta.story({
  args: {
    actions: ['reconnect', 'remove'],
    renderActions: ({ brokerage }, actions) => (
      <>
        <a href={`#${brokerage.slug}`}>Details of {brokerage.display_name}</a> {actions}
      </>
    ),
  },
})

/** Every second field of the data is missing, null or of another type. */
export const OddData = meta.story({ parameters: { scenario: 'odd-data' } })

OddData.test('shows what it can, and no nonsense', async ({ canvasElement, id }) => {
  await waitFor(() => expect(backendOf({ id }).client.isFetching()).toBe(0))
  await expect(canvasElement).not.toHaveTextContent(/NaN|Invalid Date|undefined|null|\[object/)
})
