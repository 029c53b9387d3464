import { PortalFrame } from 'react-snaptrade-connect'
import type { Sandbox } from 'react-snaptrade-connect/sandbox'
import { expect, fn, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.js'

const meta = preview.meta({
  title: 'Components/PortalFrame',
  component: PortalFrame,
  args: { onSuccess: fn(), onExit: fn(), style: { maxWidth: '30rem' } },
})

/** The portal inside the page, for example in a step of an onboarding. */
export const Default = meta.story()

Default.test('shows the portal in the page', async ({ canvas }) => {
  await expect(await canvas.findByTitle('Secure sign-in')).toBeVisible()
  await waitFor(() => expect(canvas.queryByText('Opening secure sign-in…')).toBeNull())
})

/** The portal opens at the login of one brokerage. */
export const OneBrokerage = meta.story({ args: { broker: 'KRAKEN' } })

/** SnapTrade responds with an error instead of a link. The frame says why, and a button tries again. */
export const LoginFails = meta.story({
  parameters: { sandbox: (sandbox: Sandbox) => sandbox.fail('loginSnapTradeUser', { status: 500 }) },
})

LoginFails.test('says why', async ({ canvas }) => {
  await expect(await canvas.findByRole('alert')).toHaveTextContent('Something went wrong on our side.')
  await expect(canvas.getByRole('button', { name: 'Connect a brokerage' })).toBeVisible()
})
