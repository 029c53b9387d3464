import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef, StrictMode } from 'react'
import {
  type Brokerage,
  BrokeragePicker,
  type BrokeragePickerProps,
  SnapTradeProvider,
} from 'react-snaptrade-connect'
import { type SandboxBrokerage, sandboxBrokerages } from 'react-snaptrade-connect/sandbox'
import { expect, it, vi } from 'vitest'
import { createChain } from '../setup/chain.js'

const setup = (props: BrokeragePickerProps = {}, chain = createChain()) => {
  const client = new QueryClient()
  const page = (own: BrokeragePickerProps) => (
    <StrictMode>
      <QueryClientProvider client={client}>
        <SnapTradeProvider config={chain.config} userId="ada">
          <form aria-label="form">
            <BrokeragePicker {...own} />
            <button type="reset">Reset</button>
          </form>
        </SnapTradeProvider>
      </QueryClientProvider>
    </StrictMode>
  )
  const view = render(page(props))
  const change = (own: BrokeragePickerProps) => view.rerender(page(own))
  return { user: userEvent.setup(), client, change, ...chain, container: view.container }
}

const input = () => screen.getByRole('combobox', { name: 'Brokerage' })
const option = (name: string) => screen.getByRole('option', { name: new RegExp(`^${name}\\b`) })
const listed = () => screen.findByRole('option', { name: /^Alpaca/ })
const names = () => screen.getAllByRole('option').map((row) => row.getAttribute('data-slug'))
const active = () => document.getElementById(input().getAttribute('aria-activedescendant') ?? '')
const withBrokerages = (...some: Partial<SandboxBrokerage>[]) =>
  createChain({
    brokerages: some.map((own, index) => ({
      ...(sandboxBrokerages[2] as SandboxBrokerage),
      id: `b-${index}`,
      ...own,
    })),
  })

it('default: shows a combobox and a list of the allowed brokerages in alphabetical order', async () => {
  setup()
  expect(input()).toHaveAttribute('aria-expanded', 'false')
  expect(screen.getByRole('status')).toHaveTextContent('Loading brokerages…')
  await listed()
  expect(input()).toHaveAttribute('aria-expanded', 'true')
  expect(input()).toHaveAttribute('aria-autocomplete', 'list')
  expect(input()).toHaveAttribute('aria-controls', screen.getByRole('listbox', { name: 'Brokerage' }).id)
  expect(names().slice(0, 3)).toEqual(['AJBELL', 'ALPACA', 'BINANCE'])
  expect(names()).toContain('SANDBOX')
  // Two brokerages of the sandbox are not enabled.
  expect(names()).not.toContain('BUX')
  expect(names()).toHaveLength(sandboxBrokerages.filter(({ enabled }) => enabled).length)
  expect(screen.getByRole('status')).toHaveTextContent(`${names().length} brokerages`)
  for (const row of screen.getAllByRole('option')) expect(row).toHaveAttribute('aria-selected', 'false')
})

it('behavior: renders few of 500 rows, sets their positions, and reaches all by keyboard', async () => {
  const many = Array.from({ length: 500 }, (_, index) => {
    const name = `Broker ${String(index).padStart(3, '0')}`
    return { slug: `B-${index}`, name, display_name: name }
  })
  const { user } = setup({}, withBrokerages(...many))
  const first = await screen.findByRole('option', { name: /^Broker 000/ })
  expect(first).toHaveAttribute('aria-posinset', '1')
  expect(first).toHaveAttribute('aria-setsize', '500')
  expect(names().length).toBeLessThan(50)
  expect(screen.getByRole('status')).toHaveTextContent('500 brokerages')
  await user.click(input())
  await user.keyboard('{End}')
  expect(active()).toHaveAttribute('data-slug', 'B-499')
  expect(active()).toHaveAttribute('aria-posinset', '500')
  await user.keyboard('broker 49')
  expect(names()).toEqual(Array.from({ length: 10 }, (_, index) => `B-49${index}`))
  expect(option('Broker 490')).toHaveAttribute('aria-setsize', '10')
})

it('default: a click selects a brokerage and calls onValueChange once', async () => {
  const onValueChange = vi.fn()
  const { user } = setup({ onValueChange })
  await user.click(await listed())
  expect(onValueChange).toHaveBeenCalledExactlyOnceWith(
    'ALPACA',
    expect.objectContaining({ slug: 'ALPACA', display_name: 'Alpaca' }),
  )
  expect(option('Alpaca')).toHaveAttribute('aria-selected', 'true')
  expect(screen.getAllByRole('option', { selected: true })).toHaveLength(1)
  expect(screen.getByRole('status')).toHaveTextContent('Selected: Alpaca')
  await user.click(option('Alpaca'))
  expect(onValueChange).toHaveBeenCalledTimes(1)
})

it('behavior: moves, selects and clears by keyboard, with the focus in the field', async () => {
  const onValueChange = vi.fn()
  const { user } = setup({ onValueChange })
  await listed()
  await user.tab()
  expect(input()).toHaveFocus()
  expect(active()).toBeNull()
  const walk = async (key: string) => {
    await user.keyboard(`{${key}}`)
    return active()?.getAttribute('data-slug')
  }
  const all = names()
  expect(await walk('ArrowDown')).toBe(all[0])
  expect(await walk('ArrowDown')).toBe(all[1])
  expect(await walk('ArrowUp')).toBe(all[0])
  expect(await walk('ArrowUp')).toBe(all.at(-1))
  expect(await walk('ArrowDown')).toBe(all[0])
  expect(await walk('PageDown')).toBe(all[6])
  expect(await walk('PageUp')).toBe(all[0])
  expect(await walk('End')).toBe(all.at(-1))
  expect(await walk('Home')).toBe(all[0])
  expect(await walk('Enter')).toBe(all[0])
  expect(onValueChange).toHaveBeenCalledExactlyOnceWith(all[0], expect.anything())
  expect(input()).toHaveFocus()

  await user.keyboard('kraken')
  // Typing activates the first match.
  expect(active()).toHaveAttribute('data-slug', 'KRAKEN')
  await user.keyboard('{Enter}')
  expect(onValueChange).toHaveBeenLastCalledWith('KRAKEN', expect.anything())
  expect(input()).toHaveValue('kraken')
  await user.keyboard('{Escape}')
  expect(input()).toHaveValue('')
  expect(names()).toEqual(all)
  // The arrow keys continue from the selected brokerage.
  expect(await walk('ArrowDown')).toBe('KRAKEN')
})

it('behavior: ignores Escape in an empty field, and keys with a modifier', async () => {
  const onKeyDown = vi.fn()
  const { user } = setup()
  await listed()
  document.addEventListener('keydown', onKeyDown)
  await user.type(input(), 'al{Escape}')
  expect(onKeyDown.mock.calls.map(([{ key }]) => key)).not.toContain('Escape')
  await user.keyboard('{Escape}')
  expect(onKeyDown.mock.lastCall?.[0]).toMatchObject({ key: 'Escape', defaultPrevented: false })
  await user.keyboard('{Shift>}{End}{/Shift}')
  expect(active()).toBeNull()
  document.removeEventListener('keydown', onKeyDown)
})

it.each([
  [
    'matches at the start are first, then at the start of a word',
    'tra',
    [
      'TRADESTATION',
      'TRADIER',
      'TRADING212',
      'ETRADE',
      'QUESTRADE',
      'STAKEAUS',
      'TASTYTRADE',
      'WEALTHSIMPLETRADE',
    ],
  ],
  ['the slug matches', 'AJBELL', ['AJBELL']],
  ['spaces are ignored', 'trading212', ['TRADING212']],
  [
    'punctuation of the name is ignored; matches inside a slug are last',
    'etrade',
    ['ETRADE', 'WEALTHSIMPLETRADE'],
  ],
  ['case and accents are ignored', 'KRÁKEN', ['KRAKEN']],
])('behavior: search: %s', async (_, query, slugs) => {
  const { user } = setup()
  await listed()
  await user.type(input(), query)
  await waitFor(() => expect(names()).toEqual(slugs))
})

it('behavior: finds names with accents without them, in both names, and marks the match', async () => {
  const { user } = setup(
    {},
    withBrokerages(
      { slug: 'A', name: 'Bourse Directe', display_name: 'Société Générale' },
      { slug: 'B', name: 'Łódź Brokers', display_name: 'Łódź Brokers' },
      { slug: 'CRYPTO-X', name: 'Other', display_name: 'Other' },
    ),
  )
  await screen.findAllByRole('option')
  const marked = () => document.querySelector('mark')?.textContent
  await user.type(input(), 'societe gen')
  expect(names()).toEqual(['A'])
  expect(marked()).toBe('Société Gén')
  await user.clear(input())
  await user.type(input(), 'directe')
  expect(names()).toEqual(['A'])
  expect(marked()).toBe('Directe')
  await user.clear(input())
  await user.type(input(), 'lodz')
  expect(names()).toEqual(['B'])
  expect(marked()).toBe('Łódź')
  await user.clear(input())
  await user.type(input(), 'crypto')
  expect(names()).toEqual(['CRYPTO-X'])
  expect(marked()).toBe('CRYPTO')
})

it('behavior: announces the number of matches, and offers to clear a search without matches', async () => {
  const { user, container } = setup()
  await listed()
  await user.type(input(), 'krak')
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('1 match'))
  await user.type(input(), 'zzz')
  expect(screen.getByText('No brokerage matches “krakzzz”.')).toBeVisible()
  expect(screen.getByRole('status')).toHaveTextContent('0 matches')
  expect(screen.queryByRole('listbox')).toBeNull()
  expect(input()).toHaveAttribute('aria-expanded', 'false')
  expect(input()).not.toHaveAttribute('aria-controls')
  expect(container.querySelector('.snaptrade-picker')).toHaveAttribute('data-status', 'no-match')
  await user.click(screen.getByRole('button', { name: 'Show all brokerages' }))
  expect(input()).toHaveFocus()
  expect(input()).toHaveValue('')
  expect(await listed()).toBeVisible()
  await user.type(input(), 'x')
  await user.click(screen.getByRole('button', { name: 'Clear search' }))
  expect(input()).toHaveValue('')
  expect(input()).toHaveFocus()
})

it('behavior: explains maintenance, which cannot be selected, and warns about degraded, which can', async () => {
  const onValueChange = vi.fn()
  const { user } = setup({ onValueChange })
  await listed()
  const commSec = option('CommSec')
  expect(commSec).toHaveAttribute('aria-disabled', 'true')
  expect(commSec).toHaveAccessibleName("CommSec Maintenance Can't be connected right now. Try again later.")
  await user.click(commSec)
  await user.type(input(), 'commsec')
  // Typing skips it; an arrow key reaches it.
  expect(active()).toBeNull()
  await user.keyboard('{ArrowDown}{Enter}')
  expect(active()).toHaveAttribute('data-slug', 'COMMSEC')
  expect(onValueChange).not.toHaveBeenCalled()
  await user.clear(input())
  const degiro = option('DEGIRO')
  expect(degiro).not.toHaveAttribute('aria-disabled')
  expect(degiro).toHaveAccessibleName(/Limited This brokerage is having problems\./)
  await user.click(degiro)
  expect(onValueChange).toHaveBeenCalledExactlyOnceWith('DEGIRO', expect.anything())
})

it('parameters: connectionType trade shows brokerages without trading, with the reason', async () => {
  const onValueChange = vi.fn()
  const { user, change } = setup({ connectionType: 'trade', onValueChange })
  expect(await listed()).toHaveAccessibleName('Alpaca Trading')
  expect(option('Chase')).toHaveAttribute('aria-disabled', 'true')
  expect(option('Chase')).toHaveAccessibleName(
    "Chase No trading Doesn't support trading, so it can't be selected.",
  )
  await user.click(option('Chase'))
  expect(onValueChange).not.toHaveBeenCalled()
  change({ connectionType: 'trade-if-available', onValueChange })
  expect(option('Chase')).not.toHaveAttribute('aria-disabled')
})

it('behavior: a brokerage without allows_trading can be selected', async () => {
  setup({ connectionType: 'trade' }, withBrokerages({ allows_trading: null }))
  const row = await screen.findByRole('option')
  expect(row).not.toHaveAttribute('aria-disabled')
  expect(row).toHaveAccessibleName('Alpaca')
})

it('parameters: value is controlled by the app', async () => {
  const onValueChange = vi.fn()
  const { user, change } = setup({ value: 'KRAKEN', onValueChange })
  await user.click(await listed())
  expect(onValueChange).toHaveBeenCalledTimes(1)
  expect(option('Kraken')).toHaveAttribute('aria-selected', 'true')
  change({ value: 'ALPACA', onValueChange })
  expect(option('Alpaca')).toHaveAttribute('aria-selected', 'true')
  change({ value: null, onValueChange })
  expect(screen.queryByRole('option', { selected: true })).toBeNull()
})

it('parameters: name and defaultValue, in a form that can be reset', async () => {
  const { user } = setup({ name: 'broker', defaultValue: 'KRAKEN' })
  const sent = () => new FormData(screen.getByRole<HTMLFormElement>('form')).get('broker')
  expect(sent()).toBe('KRAKEN')
  await user.click(await listed())
  expect(sent()).toBe('ALPACA')
  expect([...new FormData(screen.getByRole<HTMLFormElement>('form')).keys()]).toEqual(['broker'])
  await user.click(screen.getByRole('button', { name: 'Reset' }))
  expect(sent()).toBe('KRAKEN')
})

it('parameters: filter, also as a new function on each render', async () => {
  const onlyTrading = { filter: ({ allows_trading }: Brokerage) => allows_trading === true }
  const { user, change } = setup(onlyTrading)
  await listed()
  expect(screen.queryByRole('option', { name: /^Chase/ })).toBeNull()
  change({ filter: ({ slug }) => slug === 'CHASE' })
  expect(names()).toEqual(['CHASE'])
  await user.type(input(), 'alpaca')
  expect(screen.getByText(/No brokerage matches/)).toBeVisible()
})

it('parameters: renderOption, renderLogo, empty and footer', async () => {
  const { user, change } = setup({
    renderLogo: ({ slug }) => <i>{`logo of ${slug}`}</i>,
    empty: ({ query, clear }) => (
      <button type="button" onClick={clear}>
        forget {query}
      </button>
    ),
    footer: <a href="#other">Mine is not listed</a>,
  })
  expect(await screen.findByText('logo of ALPACA')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Mine is not listed' })).toBeVisible()
  await user.type(input(), 'zzz')
  await user.click(screen.getByRole('button', { name: 'forget zzz' }))
  expect(input()).toHaveValue('')
  change({
    defaultValue: null,
    renderOption: ({ name }, { isSelected, obstacle }) => `${name}: ${isSelected} ${obstacle}`,
  })
  expect(screen.getByRole('option', { name: 'CommSec: false maintenance' })).toBeInTheDocument()
})

it('parameters: disabled', async () => {
  const onValueChange = vi.fn()
  const { user } = setup({ disabled: true, onValueChange, name: 'broker', defaultValue: 'KRAKEN' })
  await user.click(await listed())
  expect(input()).toBeDisabled()
  expect(option('Alpaca')).toHaveAttribute('aria-disabled', 'true')
  expect(onValueChange).not.toHaveBeenCalled()
  expect([...new FormData(screen.getByRole<HTMLFormElement>('form')).keys()]).toEqual([])
})

it('parameters: ref, spread props, className and style by state, own handlers first', async () => {
  const ref = createRef<HTMLDivElement>()
  const onValueChange = vi.fn()
  const { user } = setup({
    ref,
    id: 'mine',
    onValueChange,
    onClick: (event) => event.preventDefault(),
    onKeyDown: (event) => event.key === 'ArrowDown' && event.preventDefault(),
    className: ({ status }) => `is-${status}`,
    style: ({ stale }) => ({ opacity: stale ? 0.5 : 1 }),
  })
  expect(ref.current).toHaveAttribute('id', 'mine')
  expect(ref.current).toHaveClass('snaptrade-picker', 'is-pending')
  await user.click(await listed())
  expect(ref.current).toHaveClass('is-ready')
  expect(ref.current).toHaveStyle({ opacity: '1' })
  await user.click(input())
  await user.keyboard('{ArrowDown}')
  expect(active()).toBeNull()
  expect(onValueChange).not.toHaveBeenCalled()
})

it('behavior: shows new brokerages after a refetch, and keeps the search', async () => {
  const { user, client } = setup()
  await listed()
  await user.type(input(), 'nova')
  expect(screen.getByText(/No brokerage matches/)).toBeVisible()
  act(() => {
    client.setQueriesData({ predicate: () => true }, (info: { allowed_brokerages: Brokerage[] }) => ({
      ...info,
      allowed_brokerages: [
        ...info.allowed_brokerages,
        { ...sandboxBrokerages[2], id: 'new', slug: 'NOVA', name: 'Nova', display_name: 'Nova' },
      ],
    }))
  })
  expect(await screen.findByRole('option', { name: /^Nova/ })).toBeInTheDocument()
})

it('behavior: explains an empty list to people and to developers', async () => {
  const { container } = setup({}, createChain({ brokerages: [] }))
  expect(await screen.findByText('There are no brokerages to choose from yet.')).toBeVisible()
  expect(screen.getByText(/allowed_brokerages is empty/)).toBeVisible()
  expect(container.querySelector('.snaptrade-picker')).toHaveAttribute('data-status', 'empty')
})

it('behavior: names the filter as the reason for an empty list', async () => {
  setup({ filter: () => false })
  expect(await screen.findByText(/the filter of this component/)).toBeVisible()
})

it('error: shows the error, retries, and keeps the focus in the picker', async () => {
  const chain = createChain()
  chain.sandbox.fail('getPartnerInfo', { status: 500 })
  const { user } = setup({}, chain)
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('Something went wrong on our side.')
  expect(alert).toHaveTextContent(/Request \w+/)
  chain.sandbox.reset()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(input()).toHaveFocus()
  expect(await listed()).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
})

it('error: keeps the last known brokerages if an update fails', async () => {
  const { sandbox, client, container, user } = setup({ messages: { locale: 'en-GB' } })
  await listed()
  sandbox.fail('getPartnerInfo', { status: 500 })
  await act(() => client.refetchQueries())
  expect(await screen.findByRole('alert')).toBeVisible()
  expect(screen.getByText(/This may be out of date\. Last updated \d+ \w+ \d{4}/)).toBeVisible()
  expect(container.querySelector('.snaptrade-picker')).toHaveAttribute('data-stale')
  await user.click(option('Alpaca'))
  expect(option('Alpaca')).toHaveAttribute('aria-selected', 'true')
})
