import { useState } from 'react'
import { BrokeragePicker, ConnectBrokerButton } from 'react-snaptrade-connect'
import type { Sandbox } from 'react-snaptrade-connect/sandbox'
import { stubPortal } from 'react-snaptrade-connect/testing'
import { expect, fn, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { backendOf } from '../.storybook/storyBackend.js'

const meta = preview.meta({
  title: 'Components/BrokeragePicker',
  component: BrokeragePicker,
  argTypes: {
    connectionType: { control: 'select', options: ['read', 'trade', 'trade-if-available'] },
    footer: { control: 'text' },
  },
  args: { onValueChange: fn() },
})

/** The brokerages that SnapTrade allows for your client ID. Type a few letters, or use the arrow keys. */
export const Default = meta.story()

Default.test('is searched and selected from with the keyboard only', async ({ canvas, userEvent, args }) => {
  await canvas.findByRole('option', { name: /^Alpaca/ })
  const field = canvas.getByRole('combobox', { name: 'Brokerage' })
  await userEvent.tab()
  await expect(field).toHaveFocus()
  await userEvent.keyboard('trade')
  const [first] = canvas.getAllByRole('option')
  await expect(first).toHaveTextContent('TradeStation')
  await expect(field).toHaveAttribute('aria-activedescendant', first?.id)
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect(args.onValueChange).toHaveBeenCalledWith('ETRADE', expect.anything())
  await userEvent.keyboard('{Escape}')
  await expect(field).toHaveValue('')
  await expect(canvas.getByRole('option', { selected: true })).toHaveTextContent('E*TRADE')
  await expect(canvas.getByRole('status')).toHaveTextContent('Selected: E*TRADE')
})

Default.test('scrolls the active option into view', async ({ canvas, userEvent }) => {
  await canvas.findByRole('option', { name: /^Alpaca/ })
  const list = canvas.getByRole('listbox').getBoundingClientRect()
  await userEvent.click(canvas.getByRole('combobox'))
  for (const key of ['End', 'PageUp', 'PageUp', 'Home', 'PageDown', 'ArrowDown']) {
    await userEvent.keyboard(`{${key}}`)
    const id = canvas.getByRole('combobox').getAttribute('aria-activedescendant') ?? ''
    const row = document.getElementById(id)?.getBoundingClientRect()
    await expect(row?.top).toBeGreaterThanOrEqual(list.top)
    await expect(row?.bottom).toBeLessThanOrEqual(list.bottom)
  }
})

/** With `connectionType="trade"` brokerages without trading can't be selected. */
export const ForTrading = meta.story({ args: { connectionType: 'trade' } })

ForTrading.test('does not select a brokerage without trading', async ({ canvas, userEvent, args }) => {
  await userEvent.click(await canvas.findByRole('option', { name: /^Chase No trading/ }))
  await expect(args.onValueChange).not.toHaveBeenCalled()
  await userEvent.click(canvas.getByRole('option', { name: /^Coinbase Trading/ }))
  await expect(args.onValueChange).toHaveBeenCalledWith('COINBASE', expect.anything())
})

/** The button connects the selected brokerage. */
export const WithButton = meta.story({
  render: (args) => {
    const [broker, setBroker] = useState<string | null>(null)
    return (
      <BrokeragePicker
        {...args}
        value={broker}
        onValueChange={setBroker}
        footer={<ConnectBrokerButton broker={broker ?? undefined} disabled={!broker} />}
      />
    )
  },
})

WithButton.test('connects the selected brokerage', async ({ canvas, userEvent, id }) => {
  const { sandbox } = backendOf({ id })
  const portal = stubPortal(sandbox)
  const button = canvas.getByRole('button', { name: 'Connect a brokerage' })
  await expect(button).toBeDisabled()
  await userEvent.click(await canvas.findByRole('option', { name: /^Kraken/ }))
  await userEvent.click(button)
  await portal.connect()
  portal.restore()
  await expect(sandbox.users[0]?.connections[0]?.brokerage.slug).toBe('KRAKEN')
})

/** A form submits the slug as `name`, and a reset restores the initial one. */
export const InForm = meta.story({
  args: { name: 'broker', defaultValue: 'KRAKEN' },
  render: (args) => (
    <form aria-label="Account" onSubmit={(event) => event.preventDefault()}>
      <BrokeragePicker
        {...args}
        footer={
          <button type="reset" className="snaptrade-button" data-variant="secondary">
            Reset
          </button>
        }
      />
    </form>
  ),
})

InForm.test('submits the slug, and shows the initial selection', async ({ canvas, userEvent }) => {
  const sent = () => new FormData(canvas.getByRole<HTMLFormElement>('form')).get('broker')
  const kraken = await canvas.findByRole('option', { name: /^Kraken/ })
  const list = canvas.getByRole('listbox').getBoundingClientRect()
  await waitFor(() => expect(kraken.getBoundingClientRect().bottom).toBeLessThanOrEqual(list.bottom))
  await expect(sent()).toBe('KRAKEN')
  await userEvent.type(canvas.getByRole('combobox'), 'alp{Enter}')
  await expect(sent()).toBe('ALPACA')
  await userEvent.click(canvas.getByRole('button', { name: 'Reset' }))
  await expect(sent()).toBe('KRAKEN')
})

/** Five hundred brokerages. Rows are rendered while the list scrolls. */
export const Many = meta.story({ parameters: { scenario: 'many-brokerages' } })

Many.test('reaches the last brokerage by keyboard and by scrolling', async ({ canvas, userEvent }) => {
  await canvas.findByRole('option', { name: /^AJ Bell(?! \d)/ })
  const list = canvas.getByRole('listbox')
  const size = Number(canvas.getAllByRole('option')[0]?.getAttribute('aria-setsize'))
  await expect(canvas.getAllByRole('option').length).toBeLessThan(100)
  list.scrollTop = list.scrollHeight
  await waitFor(() => expect(canvas.getAllByRole('option')).toHaveLength(size))
  await userEvent.type(canvas.getByRole('combobox'), 'kraken')
  await expect(canvas.getAllByRole('option').length).toBeLessThan(100)
  await expect(list.scrollTop).toBe(0)
  await userEvent.keyboard('{Escape}{End}')
  const last = document.getElementById(
    canvas.getByRole('combobox').getAttribute('aria-activedescendant') ?? '',
  )
  await expect(last).toHaveAttribute('aria-posinset', String(size))
  await expect(last?.getBoundingClientRect().bottom).toBeLessThanOrEqual(
    list.getBoundingClientRect().bottom + 1,
  )
})

/** No brokerage matches the search. */
export const NoMatch = meta.story({
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole('option', { name: /^Alpaca/ })
    await userEvent.type(canvas.getByRole('combobox'), 'gringotts')
  },
})

NoMatch.test('shows a hint, and clears the search', async ({ canvas, userEvent }) => {
  await expect(canvas.getByText('No brokerage matches “gringotts”.')).toBeVisible()
  await userEvent.click(canvas.getByRole('button', { name: 'Show all brokerages' }))
  await expect(canvas.getByRole('combobox')).toHaveFocus()
  await expect(await canvas.findByRole('option', { name: /^Alpaca/ })).toBeVisible()
})

/** The first response has not arrived. */
export const Loading = meta.story({
  parameters: { sandbox: (sandbox: Sandbox) => sandbox.fail('getPartnerInfo', { delay: 60_000 }) },
})

Loading.test('announces it, and accepts input', async ({ canvas, userEvent }) => {
  await expect(canvas.getByRole('status')).toHaveTextContent('Loading brokerages…')
  await userEvent.type(canvas.getByRole('combobox'), 'a')
  await expect(canvas.getByRole('combobox')).toHaveValue('a')
})

/** The layout does not shift when the brokerages arrive. */
export const Slow = meta.story({
  parameters: { sandbox: (sandbox: Sandbox) => sandbox.fail('getPartnerInfo', { delay: 700 }) },
  render: (args) => (
    <div>
      <BrokeragePicker {...args} />
      <p>Content below</p>
    </div>
  ),
})

Slow.test('causes no layout shift', async ({ canvas }) => {
  let shift = 0
  const observer = new PerformanceObserver((entries) => {
    for (const entry of entries.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value
  })
  observer.observe({ type: 'layout-shift' })
  const top = () => canvas.getByText('Content below').getBoundingClientRect().top
  const before = top()
  await expect(canvas.getByRole('status')).toHaveTextContent('Loading')
  await canvas.findByRole('option', { name: /^Alpaca/ })
  await new Promise((resolve) => setTimeout(resolve, 300))
  observer.disconnect()
  await expect(top()).toBe(before)
  await expect(shift).toBe(0)
})

/** SnapTrade responds with an error. */
export const Failed = meta.story({ parameters: { scenario: 'server-error' } })

Failed.test('shows the error, and tries again', async ({ canvas, userEvent, id }) => {
  const alert = await canvas.findByRole('alert')
  await expect(alert).toHaveTextContent('Something went wrong on our side.')
  backendOf({ id }).sandbox.reset()
  await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
  await expect(canvas.getByRole('combobox')).toHaveFocus()
  await expect(await canvas.findByRole('option', { name: /^Alpaca/ })).toBeVisible()
})

/** An update fails: the last known brokerages stay. */
export const Stale = meta.story({
  // The error comes after the rows.
  play: async ({ canvas, id }) => {
    await canvas.findByRole('option', { name: /^Alpaca/ })
    const { sandbox, client } = backendOf({ id })
    sandbox.fail('getPartnerInfo', { status: 500 })
    await client.refetchQueries()
  },
})

Stale.test('keeps the rows below the error', async ({ canvas }) => {
  await expect(await canvas.findByRole('alert')).toBeVisible()
  await expect(canvas.getByText(/This may be out of date/)).toBeVisible()
  await expect(canvas.getByRole('option', { name: /^Alpaca/ })).toBeVisible()
})

/** Your client ID has no brokerages yet. */
export const NoBrokerages = meta.story({ parameters: { scenario: 'no-brokerages' } })

NoBrokerages.test('explains it', async ({ canvas }) => {
  await expect(await canvas.findByText('There are no brokerages to choose from yet.')).toBeVisible()
  await expect(canvas.getByText(/allowed_brokerages is empty/)).toBeVisible()
})

/** Only some brokerages, selected by `filter`. */
export const Filtered = meta.story({
  args: { filter: ({ brokerage_type }) => brokerage_type.name === 'Cryptocurrency Exchange' },
})

Filtered.test('offers only those', async ({ canvas }) => {
  await canvas.findByRole('option', { name: /^Kraken/ })
  await expect(canvas.getAllByRole('option')).toHaveLength(3)
})

/** Custom rows, a custom text if nothing matches, and a link below. */
export const Slots = meta.story({
  args: {
    renderOption: ({ display_name, brokerage_type }, { isSelected }) => (
      <span>
        {isSelected ? '★' : '☆'} <strong>{display_name}</strong> <small>{brokerage_type.name}</small>
      </span>
    ),
    empty: ({ query }) => <p>We do not have {query} yet.</p>,
    footer: <a href="#request">Mine is not listed</a>,
  },
})

Slots.test('shows them', async ({ canvas, userEvent }) => {
  const row = await canvas.findByRole('option', { name: /Alpaca Traditional Brokerage/ })
  await userEvent.click(row)
  await expect(row).toHaveTextContent('★')
  await userEvent.type(canvas.getByRole('combobox'), 'zzz')
  await expect(canvas.getByText('We do not have zzz yet.')).toBeVisible()
  await expect(canvas.getByRole('link', { name: 'Mine is not listed' })).toBeVisible()
})

/** For example while a form is submitted. */
export const Disabled = meta.story({ args: { disabled: true, defaultValue: 'ALPACA' } })

Disabled.test('takes nothing', async ({ canvas, userEvent, args }) => {
  await userEvent.click(await canvas.findByRole('option', { name: /^Kraken/ }))
  await expect(canvas.getByRole('combobox')).toBeDisabled()
  await expect(args.onValueChange).not.toHaveBeenCalled()
})

/** Every second field of the data is missing, `null` or of another type. */
export const OddData = meta.story({ parameters: { scenario: 'odd-data' } })

OddData.test('shows what can be read, and nothing else', async ({ canvasElement, id }) => {
  await waitFor(() => expect(backendOf({ id }).client.isFetching()).toBe(0))
  await expect(canvasElement).not.toHaveTextContent(/NaN|Invalid Date|undefined|null|\[object/)
})
