import { expect } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { PartnerInfo } from './examples/PartnerInfo.js'
import source from './examples/PartnerInfo.tsx?raw'
import { failing } from './failing.js'
import { hookPage } from './hookPage.js'

const meta = preview.meta({
  title: 'Hooks/usePartnerInfo',
  ...hookPage(
    `Your own settings at SnapTrade: name, logo, what your keys may read, and \`allowed_brokerages\`, the brokerages
your users may connect to. Use it to build a choice of brokerages that never offers what is not allowed.`,
    source,
  ),
  render: () => <PartnerInfo />,
})

/** The sandbox's partner. */
export const Default = meta.story()

Default.test('tells what is allowed', async ({ canvas }) => {
  await expect(await canvas.findByText(/people may connect to \d+ brokerages\./)).toBeVisible()
  await expect(canvas.getByRole('region', { name: 'Result' })).toHaveTextContent('"allowed_brokerages"')
})

/** Too many requests. `retryAfter` says how many seconds to wait. */
export const RateLimited = meta.story({
  parameters: { sandbox: failing('getPartnerInfo', { status: 429, retryAfter: 42 }) },
})

RateLimited.test('names the wait', async ({ canvas }) => {
  await expect(await canvas.findByText('rate_limited')).toBeVisible()
  await expect(canvas.getByText('error.retryAfter').nextElementSibling).toHaveTextContent('42')
})
