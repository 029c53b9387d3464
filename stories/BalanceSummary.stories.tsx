import { BalanceSummary } from 'react-snaptrade-connect'
import type { Sandbox } from 'react-snaptrade-connect/sandbox'
import { expect, waitFor, within } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { backendOf } from '../.storybook/storyBackend.js'

const meta = preview.meta({
  title: 'Components/BalanceSummary',
  component: BalanceSummary,
  parameters: { layout: 'padded', scenario: 'several-connections' },
  decorators: [
    (Story) => (
      <div className="story-frame">
        <Story />
      </div>
    ),
  ],
})

/** The total of all accounts, and the share of each brokerage. */
export const Default = meta.story()

Default.test('lists the shares, the largest first', async ({ canvas }) => {
  await canvas.findByText('Total balance')
  const shares = canvas.getByRole('list', { name: 'Balance by brokerage in USD' })
  await waitFor(() => expect(within(shares).getAllByRole('listitem')).toHaveLength(3))
  const parts = within(shares)
    .getAllByRole('listitem')
    .map(({ textContent }) => Number(/(\d+)%/.exec(textContent ?? '')?.[1]))
  await expect([...parts].sort((a, b) => b - a)).toEqual(parts)
})

/** One connection is broken: its last known balance is part of the total. */
export const Disabled = meta.story({ parameters: { scenario: 'disabled' } })

Disabled.test('names the connection that may be out of date', async ({ canvas }) => {
  await expect(await canvas.findByText('May be out of date: Robinhood.')).toBeVisible()
})

/** The accounts of one brokerage could not be read. */
export const Partial = meta.story({
  parameters: {
    sandbox: (sandbox: Sandbox) =>
      sandbox.fail('listBrokerageAuthorizationAccounts', { status: 429, retryAfter: 42, times: 1 }),
  },
})

Partial.test('says what is not included and why, and counts down to the next attempt', async ({ canvas }) => {
  await expect(await canvas.findByText(/^Not included: \w+\. Too many requests\./)).toBeVisible()
  await expect(await canvas.findByText('Total balance')).toBeVisible()
  await expect(canvas.getByRole('button', { name: /^Try again \(\d+\)$/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
})

/** Paper money has a total of its own. */
export const PaperMoney = meta.story({
  parameters: {
    scenario: 'one-connection',
    sandbox: (sandbox: Sandbox) => sandbox.addConnection({ userId: 'storybook', broker: 'SANDBOX' }),
  },
})

PaperMoney.test('shows it apart from real money', async ({ canvas }) => {
  await expect(await canvas.findByText('Total in paper money')).toBeVisible()
})

/** Before the first connection. */
export const Empty = meta.story({ parameters: { scenario: 'empty' } })

/** The first accounts arrive up to a minute after the connection. */
export const Syncing = meta.story({ parameters: { scenario: 'syncing' } })

/** The first response has not arrived. */
export const Loading = meta.story({
  parameters: {
    sandbox: (sandbox: Sandbox) => sandbox.fail('listBrokerageAuthorizations', { delay: 600_000 }),
  },
})

/** SnapTrade responds with an error. */
export const Failed = meta.story({ parameters: { scenario: 'server-error' } })

/** Every second field of the data is missing, `null` or of another type. */
export const OddData = meta.story({ parameters: { scenario: 'odd-data' } })

OddData.test('shows what can be read, and nothing else', async ({ canvasElement, id }) => {
  await waitFor(() => expect(backendOf({ id }).client.isFetching()).toBe(0))
  await expect(canvasElement).not.toHaveTextContent(/NaN|Invalid Date|undefined|null|\[object/)
})
