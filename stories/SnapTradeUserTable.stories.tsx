import { SnapTradeUserTable } from 'react-snaptrade-connect'
import type { Sandbox } from 'react-snaptrade-connect/sandbox'
import { expect, fn, screen, waitFor, within } from 'storybook/test'
import { wordsOf } from '../.storybook/catalogues.js'
import preview from '../.storybook/preview.js'
import { backendOf } from '../.storybook/storyBackend.js'

const meta = preview.meta({
  title: 'Components/SnapTradeUserTable',
  component: SnapTradeUserTable,
  args: { onRegistered: fn(), onDeleted: fn() },
  parameters: { layout: 'padded', scenario: 'few-users' },
  decorators: [
    (Story) => (
      <div className="story-frame">
        <Story />
      </div>
    ),
  ],
})

/** All users that the app has registered. */
export const Default = meta.story()

Default.test('deletes a user after the id was typed', async ({ canvas, userEvent, args }) => {
  await userEvent.click(await canvas.findByRole('button', { name: 'Delete ada' }))
  const dialog = within(screen.getByRole('dialog', { name: 'Delete this user?' }))
  const confirm = dialog.getByRole('button', { name: 'Delete user' })
  const field = dialog.getByRole('textbox', { name: 'Type the user ID to confirm' })
  await expect(field).toHaveFocus()
  await userEvent.type(field, 'ad')
  await expect(confirm).toBeDisabled()
  await userEvent.type(field, 'a{Enter}')
  await waitFor(() => expect(canvas.queryByRole('row', { name: /ada/ })).toBeNull())
  await expect(args.onDeleted).toHaveBeenCalledWith('ada')
  await expect(canvas.getAllByRole('status')[0]).toHaveTextContent('ada is being deleted.')
  await waitFor(() => expect(canvas.getByRole('group', { name: 'SnapTrade users' })).toHaveFocus())
})

Default.test('registers a user and shows the row', async ({ canvas, userEvent, args }) => {
  await userEvent.click(await canvas.findByText('Register a user'))
  const field = canvas.getByRole('textbox', { name: 'User ID' })
  await userEvent.type(field, 'eve@example.com')
  await userEvent.click(canvas.getByRole('button', { name: 'Register' }))
  await expect(canvas.getByRole('alert')).toHaveTextContent('This is an email address.')
  await userEvent.clear(field)
  await userEvent.type(field, 'eve{Enter}')
  await waitFor(() => expect(canvas.getByRole('row', { name: /eve/ })).toHaveAttribute('data-marked'))
  await expect(args.onRegistered).toHaveBeenCalledWith('eve')
  await expect(field).toHaveValue('')
})

Default.test('keeps the input if the id is taken', async ({ canvas, userEvent }) => {
  await userEvent.click(await canvas.findByText('Register a user'))
  const field = canvas.getByRole('textbox', { name: 'User ID' })
  await userEvent.type(field, 'ada{Enter}')
  await canvas.findByRole('alert')
  await expect(field).toHaveValue('ada')
})

/** No user matches the search. */
export const NoMatch = meta.story({
  play: async ({ canvas, userEvent }) => userEvent.type(await canvas.findByRole('searchbox'), 'xyz'),
})

NoMatch.test('shows a hint, and clears the search', async ({ canvas, userEvent }) => {
  await expect(await canvas.findByText('No user ID contains “xyz”.')).toBeVisible()
  await userEvent.click(canvas.getByRole('button', { name: 'Show all users' }))
  await canvas.findByRole('row', { name: /bert/ })
})

/** The form that registers a user. */
export const Registering = meta.story({
  play: async ({ canvas, userEvent, globals }) => {
    const words = wordsOf(globals).snapTradeUserTable
    await userEvent.click(await canvas.findByText(words.register))
    await userEvent.type(canvas.getByRole('textbox', { name: words.user }), 'eve@example.com{Enter}')
  },
})

Registering.test('says what is wrong with an id', async ({ canvas }) => {
  const field = canvas.getByRole('textbox', { name: 'User ID' })
  await expect(field).toBeInvalid()
  await expect(field).toHaveAccessibleDescription(/This is an email address\./)
})

/** The dialog before a user is deleted. The id has to be typed. */
export const Deleting = meta.story({
  // A modal dialog would cover the page with all stories.
  tags: ['!autodocs'],
  play: async ({ canvas, userEvent, globals }) => {
    const { remove } = wordsOf(globals).snapTradeUserTable
    await userEvent.click(await canvas.findByRole('button', { name: `${remove} ada` }))
  },
})

Deleting.test('enables the button only for the right id', async () => {
  const dialog = within(screen.getByRole('dialog', { name: 'Delete this user?' }))
  await expect(dialog.getByRole('button', { name: 'Delete user' })).toBeDisabled()
  await expect(dialog.getByText(/can't be undone/)).toBeVisible()
})

/** An update fails: the last known users stay. */
export const Stale = meta.story({
  play: async ({ canvas, id }) => {
    await canvas.findByRole('row', { name: /bert/ })
    const { sandbox, client } = backendOf({ id })
    sandbox.fail('listSnapTradeUsers', { status: 500 })
    await client.invalidateQueries()
  },
})

Stale.test('keeps the rows below the error', async ({ canvas }) => {
  await expect(await canvas.findByText(/may be out of date/)).toBeVisible()
  await expect(canvas.getByRole('row', { name: /bert/ })).toBeVisible()
})

/** A hundred thousand users. */
export const HundredThousand = meta.story({ parameters: { scenario: 'many-users' } })

HundredThousand.test(
  'renders only a few rows, searches, and scrolls to the end',
  async ({ canvas, userEvent }) => {
    await expect(await canvas.findByText('100,000 users')).toBeVisible()
    await expect(canvas.getByRole('table')).toHaveAttribute('aria-rowcount', '100001')
    await expect(canvas.getAllByRole('row').length).toBeLessThan(40)
    const scroller = canvas.getByRole('group', { name: 'SnapTrade users' })
    scroller.scrollTop = scroller.scrollHeight
    const last = await canvas.findByRole('row', { name: /user-099999/ })
    await expect(last).toHaveAttribute('aria-rowindex', '100001')
    await userEvent.type(canvas.getByRole('searchbox'), '4242')
    await waitFor(() => expect(canvas.getByText(/^\d+ matches$/)).toBeVisible())
    await canvas.findByRole('row', { name: /user-004242/ })
  },
)

HundredThousand.test('keeps the focus in a row that is scrolled away', async ({ canvas }) => {
  const first = await canvas.findByRole('button', { name: 'Delete user-000000' })
  first.focus()
  const scroller = canvas.getByRole('group', { name: 'SnapTrade users' })
  scroller.scrollTop = 1_000_000
  await waitFor(() => expect(canvas.queryByRole('row', { name: /user-000003/ })).toBeNull())
  await expect(first).toHaveFocus()
})

/** Before the first user. */
export const Empty = meta.story({
  parameters: { scenario: 'empty', sandbox: (sandbox: Sandbox) => sandbox.reset() },
})

/** The backend does not let this person list users. */
export const Forbidden = meta.story({ parameters: { scenario: 'forbidden' } })

Forbidden.test('shows the error, and tells developers what to do', async ({ canvas }) => {
  await expect(await canvas.findByRole('alert')).toHaveTextContent("You don't have permission to do this.")
  await expect(canvas.getByText(/`isStaff` confirms this person/)).toBeVisible()
})

/** The first response has not arrived. */
export const Loading = meta.story({
  parameters: { sandbox: (sandbox: Sandbox) => sandbox.fail('listSnapTradeUsers', { delay: 600_000 }) },
})

/** SnapTrade responds with an error. */
export const Failed = meta.story({ parameters: { scenario: 'server-error' } })

/** The app renders the names of the users. */
export const OwnCells = meta.story({
  args: {
    actions: [],
    renderUser: (userId) => (
      <>
        <b>{userId.toUpperCase()}</b> <small>{userId}</small>
      </>
    ),
    renderActions: (userId) => (
      <a href={`#${userId}`} aria-label={`Open ${userId}`}>
        Open
      </a>
    ),
  },
})

/** Every second field of the data is missing, `null` or of another type. */
export const OddData = meta.story({ parameters: { scenario: 'odd-data' } })

OddData.test('shows what can be read, and nothing else', async ({ canvasElement, id }) => {
  await waitFor(() => expect(backendOf({ id }).client.isFetching()).toBe(0))
  await expect(canvasElement).not.toHaveTextContent(/NaN|Invalid Date|undefined|null|\[object/)
})
