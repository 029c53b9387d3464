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

/** The connections of a person, each with its accounts and its actions. */
export const Default = meta.story()

Default.test('shows each with its accounts', async ({ canvas }) => {
  const rows = await canvas.findAllByRole('listitem')
  await expect(rows).toHaveLength(4)
  const kraken = within(canvas.getByRole('listitem', { name: 'Kraken' }))
  await expect(kraken.getByText('Trading')).toBeVisible()
  const accounts = within(await kraken.findByRole('list', { name: 'Accounts at Kraken' }))
  const [first, second] = accounts.getAllByRole('listitem')
  await expect(first).toHaveTextContent(/^Individual\s*Individual Brokerage\s*\d+\s*\$[\d,]+\.\d\d$/)
  await expect(second).toHaveTextContent(/^Roth IRA\s*\d+\s*\$[\d,]+\.\d\d$/)
  await expect(first).toBeVisible()
})

Default.test(
  'removes a connection after a confirmation, and moves the focus to the list',
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

Default.test('asks before a refresh, which is billed', async ({ canvas, userEvent }) => {
  await userEvent.click(await canvas.findByRole('button', { name: 'Refresh Alpaca' }))
  await expect(screen.getByRole('dialog', { name: 'Refresh Alpaca now?' })).toHaveTextContent(
    /costs this app a small fee/,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Refresh now' }))
  await waitFor(() => expect(canvas.getAllByRole('status')[0]).toHaveTextContent('Refreshing Alpaca…'))
})

Default.test('enables trading for a connection', async ({ canvas, userEvent, id }) => {
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

/** One connection is broken. */
export const Disabled = meta.story({ parameters: { scenario: 'disabled' } })

Disabled.test('reconnects the same connection', async ({ canvas, userEvent, id }) => {
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

Empty.test('offers to connect, and then shows the connection', async ({ canvas, userEvent, id }) => {
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(await canvas.findByRole('button', { name: 'Connect a brokerage' }))
  await portal.connect({ broker: 'KRAKEN' })
  portal.restore()
  await canvas.findByRole('listitem', { name: 'Kraken' })
})

/** The first accounts arrive up to a minute after the connection. */
export const Syncing = meta.story({ parameters: { scenario: 'syncing' } })

Syncing.test('says that they are loading', async ({ canvas, id }) => {
  const kraken = within(await canvas.findByRole('listitem', { name: 'Kraken' }))
  const { client } = backendOf({ id })
  // Also after SnapTrade has responded that there are none yet.
  await waitFor(() => {
    expect(client.getQueryCache().getAll()).toHaveLength(2)
    expect(client.isFetching()).toBe(0)
  })
  await expect(kraken.getByText(/Loading accounts/)).toBeVisible()
})

/** The brokerage has no accounts for this person. */
export const NoAccounts = meta.story({ parameters: { scenario: 'no-accounts' } })

NoAccounts.test('shows a hint, and is not loading', async ({ canvas }) => {
  await expect(await canvas.findByText('No accounts were found at this brokerage.')).toBeVisible()
})

/** The person is signed out. */
export const SignedOut = meta.story({ parameters: { scenario: 'signed-out' } })

SignedOut.test('says what to do', async ({ canvas }) => {
  await expect(await canvas.findByRole('alert')).toHaveTextContent(
    "You're signed out. Sign in and try again.",
  )
})

/** The backend does not respond. */
export const Offline = meta.story({ parameters: { scenario: 'offline' } })

Offline.test('says what to do', async ({ canvas }) => {
  await expect(await canvas.findByRole('alert')).toHaveTextContent("Check that you're online")
})

/** SnapTrade requires a wait before the next request. */
export const RateLimited = meta.story({ parameters: { scenario: 'rate-limited' } })

RateLimited.test('says how long, and counts down', async ({ canvas }) => {
  await expect(await canvas.findByRole('alert')).toHaveTextContent('Try again in 42 seconds.')
  const retry = canvas.getByRole('button', { name: /^Try again \(\d+\)$/ })
  await expect(retry).toHaveAttribute('aria-disabled', 'true')
  await canvas.findByRole('button', { name: /^Try again \((41|40|3\d)\)$/ })
})

/** The first response has not arrived. */
export const Loading = meta.story({
  parameters: {
    sandbox: (sandbox: Sandbox) => sandbox.fail('listBrokerageAuthorizations', { delay: 600_000 }),
  },
})

/** SnapTrade responds with an error. */
export const Failed = meta.story({ parameters: { scenario: 'server-error' } })

Failed.test('shows the request id and tries again', async ({ canvas, userEvent, id }) => {
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

/** An update fails: the last known data stays. */
export const Stale = meta.story({
  // The error comes after the rows.
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

/** The dialog before a removal lists what is deleted. */
export const Removing = meta.story({
  // A modal dialog would cover the page with all stories.
  tags: ['!autodocs'],
  play: async ({ canvas, userEvent, globals }) => {
    const kraken = within(await canvas.findByRole('listitem', { name: 'Kraken' }))
    await kraken.findByRole('list')
    const { remove } = wordsOf(globals).connectionList
    await userEvent.click(kraken.getByRole('button', { name: `${remove} Kraken` }))
  },
})

Removing.test('names the accounts, and can be cancelled', async ({ canvas, userEvent }) => {
  const dialog = within(screen.getByRole('dialog', { name: 'Remove Kraken?' }))
  await expect(dialog.getByText('2 accounts will be removed:')).toBeVisible()
  await expect(dialog.getAllByRole('listitem')).toHaveLength(2)
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }))
  await expect(screen.queryByRole('dialog')).toBeNull()
  await expect(canvas.getByRole('button', { name: 'Remove Kraken' })).toHaveFocus()
})

/** Refreshed too soon. The button counts down the wait that SnapTrade requires. */
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

/** Without accounts. They are not requested. */
export const WithoutAccounts = meta.story({ args: { accounts: false } })

WithoutAccounts.test('makes one request', async ({ canvas, id }) => {
  await canvas.findByRole('listitem', { name: 'Kraken' })
  const { client } = backendOf({ id })
  await waitFor(() => expect(client.isFetching()).toBe(0))
  await expect(client.getQueryCache().getAll()).toHaveLength(1)
})

/** Fewer actions, and a custom one. */
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

/** Every second field of the data is missing, `null` or of another type. */
export const OddData = meta.story({ parameters: { scenario: 'odd-data' } })

OddData.test('shows what can be read, and nothing else', async ({ canvasElement, id }) => {
  await waitFor(() => expect(backendOf({ id }).client.isFetching()).toBe(0))
  await expect(canvasElement).not.toHaveTextContent(/NaN|Invalid Date|undefined|null|\[object/)
})
