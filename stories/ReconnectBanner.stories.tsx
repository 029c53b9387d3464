import { ReconnectBanner } from 'react-snaptrade-connect'
import { stubPortal } from 'react-snaptrade-connect/testing'
import { expect, fn, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { backendOf } from '../.storybook/storyBackend.js'

const meta = preview.meta({
  title: 'Components/ReconnectBanner',
  component: ReconnectBanner,
  args: { onReconnected: fn() },
  parameters: { layout: 'padded', scenario: 'disabled' },
  decorators: [
    (Story) => (
      <div className="story-frame">
        <Story />
      </div>
    ),
  ],
})

/** One connection is broken. */
export const Default = meta.story()

Default.test(
  'is announced, fixes the connection, and disappears',
  async ({ canvas, userEvent, args, id }) => {
    const { sandbox } = backendOf({ id })
    await canvas.findByRole('region', { name: 'Robinhood is no longer connected.' })
    await expect(canvas.getAllByRole('status')[0]).toHaveTextContent('Robinhood is no longer connected.')
    const portal = stubPortal(sandbox)
    await userEvent.click(canvas.getByRole('button', { name: 'Reconnect Robinhood' }))
    await portal.connect({ username: 'ada' })
    portal.restore()
    await waitFor(() => expect(canvas.queryByRole('region')).toBeNull())
    await expect(sandbox.users[0]?.connections).toHaveLength(2)
    await expect(args.onReconnected).toHaveBeenCalledTimes(1)
  },
)

/** Many broken connections. Three have a button at first, the others after a press on *Show more*. */
export const Many = meta.story({ parameters: { scenario: 'all-disabled' } })

Many.test('shows the other buttons', async ({ canvas, userEvent }) => {
  await userEvent.click(await canvas.findByRole('button', { name: 'Show 2 more' }))
  await expect(canvas.getAllByRole('button', { name: /^Reconnect/ })).toHaveLength(5)
})

/** The banner can be dismissed. */
export const Dismissible = meta.story({ args: { onDismiss: fn() } })

Dismissible.test('calls `onDismiss`', async ({ canvas, userEvent, args }) => {
  await userEvent.click(await canvas.findByRole('button', { name: 'Dismiss' }))
  await expect(args.onDismiss).toHaveBeenCalledTimes(1)
})

/** No connection is broken. No banner is shown. */
export const NothingBroken = meta.story({ parameters: { scenario: 'several-connections' } })

NothingBroken.test('shows no banner', async ({ canvas, id }) => {
  await waitFor(() => expect(backendOf({ id }).client.isFetching()).toBe(0))
  await expect(canvas.queryByRole('region')).toBeNull()
  await expect(canvas.getByRole('status')).toBeEmptyDOMElement()
})

/** Every second field of the data is missing, `null` or of another type. */
export const OddData = meta.story({ parameters: { scenario: 'odd-data' } })

OddData.test('shows what can be read, and nothing else', async ({ canvasElement, id }) => {
  await waitFor(() => expect(backendOf({ id }).client.isFetching()).toBe(0))
  await expect(canvasElement).not.toHaveTextContent(/NaN|Invalid Date|undefined|null|\[object/)
})
