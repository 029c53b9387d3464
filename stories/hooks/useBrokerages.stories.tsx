import { sandboxBrokerages } from 'react-snaptrade-connect/sandbox'
import { expect } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { Brokerages } from './examples/Brokerages.js'
import source from './examples/Brokerages.tsx?raw'
import { hookPage } from './hookPage.js'

const meta = preview.meta({
  title: 'Hooks/useBrokerages',
  ...hookPage(
    `Returns all brokerages that SnapTrade supports, with names, slugs, logos and features. Use it to show which
brokerages are supported, or to look up a slug. The brokerages that your users can connect to are fewer:
\`usePartnerInfo().data.allowed_brokerages\`, which \`<BrokeragePicker>\` shows.`,
    source,
  ),
  render: () => <Brokerages />,
})

/** The brokerages of the sandbox. */
export const Default = meta.story()

Default.test('lists the brokerages, and the page truncates the list', async ({ canvas }) => {
  const { length } = sandboxBrokerages
  await expect(await canvas.findByText(`SnapTrade knows ${length} brokerages.`)).toBeVisible()
  await expect(canvas.getByRole('region', { name: 'Result' })).toHaveTextContent(`… ${length - 3} more`)
})

/** The backend does not respond. */
export const Offline = meta.story({ parameters: { scenario: 'offline' } })

Offline.test('shows the error', async ({ canvas }) => {
  await expect(await canvas.findByText('network')).toBeVisible()
})
