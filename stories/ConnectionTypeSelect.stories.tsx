import { ConnectionTypeSelect, usePartnerInfo } from 'react-snaptrade-connect'
import { expect, fn, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { backendOf } from '../.storybook/storyBackend.js'

const meta = preview.meta({
  title: 'Components/ConnectionTypeSelect',
  component: ConnectionTypeSelect,
  args: { onValueChange: fn() },
  decorators: [
    (Story) => (
      <div className="story-frame">
        <Story />
      </div>
    ),
  ],
})

/** Nothing is selected at first. */
export const Default = meta.story()

Default.test('is selected by keyboard, and describes each option', async ({ canvas, userEvent, args }) => {
  const group = canvas.getByRole('group', { name: 'What can this app do?' })
  await expect(group).toHaveAttribute('data-value', 'none')
  await userEvent.tab()
  await userEvent.keyboard('{ArrowDown}')
  const chosen = canvas.getByRole('radio', { name: 'Trade where possible' })
  await expect(chosen).toBeChecked()
  await expect(chosen).toHaveAccessibleDescription(/if your brokerage supports it.*Read only if it doesn't/)
  await expect(args.onValueChange).toHaveBeenCalledWith('trade-if-available')
  await expect(group).toHaveAttribute('data-value', 'trade-if-available')
})

/** Your app offers fewer options. */
export const TwoOptions = meta.story({ args: { options: ['read', 'trade'], defaultValue: 'read' } })

/** For a brokerage that does not support trading. */
export const ForBrokerageWithoutTrading = meta.story({
  args: { brokerage: { display_name: 'Robinhood', allows_trading: false } },
})

ForBrokerageWithoutTrading.test('says why trading cannot be selected', async ({ canvas }) => {
  const trade = canvas.getByRole('radio', { name: 'Trade' })
  await expect(trade).toBeDisabled()
  await expect(trade).toHaveAccessibleDescription(/Robinhood doesn't support trading/)
})

export const Disabled = meta.story({ args: { disabled: true, defaultValue: 'read' } })

const TypeOfFirst = () => {
  const { data } = usePartnerInfo()
  return <ConnectionTypeSelect brokerage={data?.allowed_brokerages?.[0]} />
}

/** Every second field of the data is missing, `null` or of another type. */
export const OddData = meta.story({ parameters: { scenario: 'odd-data' }, render: () => <TypeOfFirst /> })

OddData.test('shows what can be read, and nothing else', async ({ canvasElement, id }) => {
  await waitFor(() => expect(backendOf({ id }).client.isFetching()).toBe(0))
  await expect(canvasElement).not.toHaveTextContent(/NaN|Invalid Date|undefined|null|\[object/)
})
