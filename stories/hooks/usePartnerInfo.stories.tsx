import { expect } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { PartnerInfo } from './examples/PartnerInfo.js'
import source from './examples/PartnerInfo.tsx?raw'
import { failing } from './failing.js'
import { hookPage } from './hookPage.js'

const meta = preview.meta({
  title: 'Hooks/usePartnerInfo',
  ...hookPage(
    `Returns your settings at SnapTrade: name, logo, the access of your keys, and \`allowed_brokerages\`, the brokerages
that your users can connect to. Use it to build a picker that offers only allowed brokerages.`,
    source,
  ),
  render: () => <PartnerInfo />,
})

/** The sandbox's partner. */
export const Default = meta.story()

Default.test('shows the allowed brokerages', async ({ canvas }) => {
  await expect(await canvas.findByText(/people may connect to \d+ brokerages\./)).toBeVisible()
  await expect(canvas.getByRole('region', { name: 'Result' })).toHaveTextContent('"allowed_brokerages"')
})

/** Too many requests. `retryAfter` says how many seconds to wait. */
export const RateLimited = meta.story({
  parameters: { sandbox: failing('getPartnerInfo', { status: 429, retryAfter: 42 }) },
})

RateLimited.test('shows the wait in seconds', async ({ canvas }) => {
  await expect(await canvas.findByText('rate_limited')).toBeVisible()
  await expect(canvas.getByText('error.retryAfter').nextElementSibling).toHaveTextContent('42')
})
