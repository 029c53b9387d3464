import { ConnectionCallback } from 'react-snaptrade-connect'
import { expect, fn } from 'storybook/test'
import preview from '../.storybook/preview.js'

/** Puts the portal's parameters into the address, as at the redirect URL. */
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
  // Each story reads the address of the whole page.
  tags: ['!autodocs'],
})

/** Connected, in a window that the page may not close. */
export const Connected = meta.story({
  beforeEach: returnWith('status=SUCCESS&connection_id=8b5f262d-4bb9-365d-888a-202bd3b15fa1'),
})

Connected.test('says so, calls `onComplete`, and cleans the address', async ({ canvas, args }) => {
  await expect(await canvas.findByText('Connected. You can close this window.')).toBeVisible()
  await expect(args.onComplete).toHaveBeenCalledTimes(1)
  await expect(location.search).not.toContain('connection_id')
})

/** The brokerage did not accept the credentials. */
export const Failed = meta.story({ beforeEach: returnWith('status=ERROR&status_code=403&error_code=1066') })

Failed.test('says where to try again', async ({ canvas }) => {
  await expect(
    await canvas.findByText(
      "Your brokerage wasn't connected. You can close this window and try again in the app.",
    ),
  ).toBeVisible()
})

/** The person left the portal. */
export const Abandoned = meta.story({ beforeEach: returnWith('status=ABANDONED') })

/** Opened by hand or a second time: the address has no outcome. */
export const OpenedByHand = meta.story()

OpenedByHand.test('does not report a success', async ({ canvas, args }) => {
  await expect(await canvas.findByText(/^Not connected\./)).toBeVisible()
  await expect(args.onComplete).toHaveBeenCalledWith({ status: 'unknown' })
})
