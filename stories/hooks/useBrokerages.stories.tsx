import { sandboxBrokerages } from 'react-snaptrade-connect/sandbox'
import { expect } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { Brokerages } from './examples/Brokerages.js'
import source from './examples/Brokerages.tsx?raw'
import { hookPage } from './hookPage.js'

const meta = preview.meta({
  title: 'Hooks/useBrokerages',
  ...hookPage(
    `Every brokerage that SnapTrade knows, with names, slugs, logos and what each can do. Use it to tell people what is
supported at all, or to look up a slug. What your own users may connect to is a shorter list:
\`usePartnerInfo().data.allowed_brokerages\`, which \`<BrokeragePicker>\` shows.`,
    source,
  ),
  render: () => <Brokerages />,
})

/** The brokerages of the sandbox. */
export const Default = meta.story()

Default.test('lists them, and the page cuts the list', async ({ canvas }) => {
  const { length } = sandboxBrokerages
  await expect(await canvas.findByText(`SnapTrade knows ${length} brokerages.`)).toBeVisible()
  await expect(canvas.getByRole('region', { name: 'Result' })).toHaveTextContent(`… ${length - 3} more`)
})

/** Nothing answers. */
export const Offline = meta.story({ parameters: { scenario: 'offline' } })

Offline.test('tells the error', async ({ canvas }) => {
  await expect(await canvas.findByText('network')).toBeVisible()
})
