import { ConnectionCallback } from 'react-snaptrade-connect'
import { expect, fn } from 'storybook/test'
import preview from '../.storybook/preview.js'

/** Puts what the portal leads back with into the address, as the window at the redirect URL has it. */
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
  // Each reads the address of the whole page.
  tags: ['!autodocs'],
})

/** Connected, in a window that may not close itself. */
export const Connected = meta.story({
  beforeEach: returnWith('status=SUCCESS&connection_id=8b5f262d-4bb9-365d-888a-202bd3b15fa1'),
})

Connected.test('says so, tells the app, and cleans the address', async ({ canvas, args }) => {
  await expect(await canvas.findByText('Connected. You can close this window.')).toBeVisible()
  await expect(args.onComplete).toHaveBeenCalledTimes(1)
  await expect(location.search).not.toContain('connection_id')
})

/** The brokerage did not accept the credentials. */
export const Failed = meta.story({ beforeEach: returnWith('status=ERROR&status_code=403&error_code=1066') })

Failed.test('says what to do', async ({ canvas }) => {
  await expect(await canvas.findByText(/didn't accept that username or password/)).toBeVisible()
})

/** The person left. */
export const Abandoned = meta.story({ beforeEach: returnWith('status=ABANDONED') })

/** Opened by hand, or once more: the address says nothing. */
export const OpenedByHand = meta.story()

OpenedByHand.test('calls nothing a success', async ({ canvas, args }) => {
  await expect(await canvas.findByText(/^Not connected\./)).toBeVisible()
  await expect(args.onComplete).toHaveBeenCalledWith({ status: 'unknown' })
})
