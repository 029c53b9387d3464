import { ConnectionCallback } from 'react-snaptrade-connect'
import { expect, fn } from 'storybook/test'
import preview from '../.storybook/preview.js'

/** Adds the portal's parameters to the URL, as on the redirect page. */
const returnWith = (query: string) => () => {
  const before = location.href
  const address = new URL(before)
  for (const [name, value] of new URLSearchParams(query)) address.searchParams.set(name, value)
  history.replaceState(history.state, '', address)
  return () => history.replaceState(history.state, '', before)
}

const meta = preview.meta({
  title: 'Components/ConnectionCallback',
  component: ConnectionCallback,
  args: { onComplete: fn() },
  // Each story reads the URL of the whole page.
  tags: ['!autodocs'],
})

/** The connection was created, and the browser does not allow the page to close the window. */
export const Connected = meta.story({
  beforeEach: returnWith('status=SUCCESS&connection_id=8b5f262d-4bb9-365d-888a-202bd3b15fa1'),
})

Connected.test(
  'shows the outcome, calls `onComplete`, and removes the parameters from the URL',
  async ({ canvas, args }) => {
    await expect(await canvas.findByText('Connected. You can close this window.')).toBeVisible()
    await expect(args.onComplete).toHaveBeenCalledTimes(1)
    await expect(location.search).not.toContain('connection_id')
  },
)

/** The brokerage did not accept the credentials. */
export const Failed = meta.story({ beforeEach: returnWith('status=ERROR&status_code=403&error_code=1066') })

Failed.test('says that the person can try again in the app', async ({ canvas }) => {
  await expect(
    await canvas.findByText(
      "Your brokerage wasn't connected. You can close this window and try again in the app.",
    ),
  ).toBeVisible()
})

/** The person left the portal. */
export const Abandoned = meta.story({ beforeEach: returnWith('status=ABANDONED') })

/** The page was opened directly or a second time: the URL has no outcome. */
export const OpenedByHand = meta.story()

OpenedByHand.test('does not report a success', async ({ canvas, args }) => {
  await expect(await canvas.findByText(/^Not connected\./)).toBeVisible()
  await expect(args.onComplete).toHaveBeenCalledWith({ status: 'unknown' })
})
