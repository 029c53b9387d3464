import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, createEvent, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode } from 'react'
import {
  type Brokerage,
  BrokeragePicker,
  type BrokeragePickerProps,
  SnapTradeProvider,
} from 'react-snaptrade-connect'
import { sandboxBrokerages } from 'react-snaptrade-connect/sandbox'
import { expect, it, vi } from 'vitest'
import { createChain } from '../../setup/chain.js'

// `useCombobox` of downshift 9.5.0 failed these tests, except the last one: see `useActiveOption.ts`.

const setup = (props: BrokeragePickerProps = {}, container?: HTMLElement) => {
  const client = new QueryClient()
  render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <SnapTradeProvider config={createChain().config} userId="ada">
          <input aria-label="Amount" />
          <BrokeragePicker {...props} />
        </SnapTradeProvider>
      </QueryClientProvider>
    </StrictMode>,
    container && { container },
  )
  return { user: userEvent.setup(), client }
}

const input = () => screen.getByRole('combobox', { name: 'Brokerage' })
const listed = () => screen.findByRole('option', { name: /^Alpaca/ })
const active = () =>
  document.getElementById(input().getAttribute('aria-activedescendant') ?? '')?.getAttribute('data-slug')

it('behavior: does not take the focus from another field when the list appears', async () => {
  const { user } = setup()
  const amount = screen.getByRole('textbox', { name: 'Amount' })
  await user.click(amount)
  await listed()
  expect(amount).toHaveFocus()
})

it('behavior: the same brokerage stays active when the list changes, and Enter selects it', async () => {
  const onValueChange = vi.fn()
  const { user, client } = setup({ onValueChange })
  await listed()
  await user.click(input())
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(active()).toBe('ALPACA')
  act(() => {
    client.setQueriesData({ predicate: () => true }, (info: { allowed_brokerages: Brokerage[] }) => ({
      ...info,
      allowed_brokerages: [
        { ...sandboxBrokerages[2], id: 'new', slug: 'AARDVARK', name: 'Aardvark', display_name: 'Aardvark' },
        ...info.allowed_brokerages,
      ],
    }))
  })
  await screen.findByRole('option', { name: /^Aardvark/ })
  expect(active()).toBe('ALPACA')
  await user.keyboard('{Enter}')
  expect(onValueChange).toHaveBeenCalledExactlyOnceWith('ALPACA', expect.anything())
})

it('behavior: the arrow keys reach a brokerage that cannot be selected, so that its reason is read', async () => {
  const { user } = setup({ filter: ({ slug }) => slug === 'COMMSEC' || slug === 'KRAKEN' })
  await screen.findByRole('option', { name: /^Kraken/ })
  await user.click(input())
  await user.keyboard('{ArrowDown}')
  expect(active()).toBe('COMMSEC')
  expect(document.getElementById(input().getAttribute('aria-activedescendant') ?? '')).toHaveAccessibleName(
    /Can't be connected right now/,
  )
})

it.each([
  ['ArrowDown', { isComposing: true }],
  ['PageDown', { isComposing: true }],
  ['End', { shiftKey: true }],
  ['ArrowDown', { altKey: true }],
])('behavior: %s with %j is not a key of the list', async (key, modifiers) => {
  setup()
  await listed()
  act(() => input().focus())
  const press = createEvent.keyDown(input(), { key, ...modifiers })
  fireEvent(input(), press)
  expect(press.defaultPrevented).toBe(false)
  expect(active()).toBeUndefined()
})

it('behavior: Home and End also move the cursor in the field', async () => {
  setup()
  await listed()
  act(() => input().focus())
  const press = createEvent.keyDown(input(), { key: 'End' })
  fireEvent(input(), press)
  expect(press.defaultPrevented).toBe(false)
  expect(active()).toBe('ZERODHA')
})

it('behavior: an arrow key renders two rows', async () => {
  const renderOption = vi.fn(({ name }: Brokerage) => name)
  const { user } = setup({ renderOption })
  await listed()
  await user.click(input())
  await user.keyboard('{ArrowDown}')
  renderOption.mockClear()
  await user.keyboard('{ArrowDown}')
  // Strict Mode renders each twice.
  expect(renderOption.mock.calls.length).toBeLessThanOrEqual(4)
})

it('behavior: a press on a row in a shadow root selects it', async () => {
  const onValueChange = vi.fn()
  const host = document.body.appendChild(document.createElement('div'))
  const container = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'))
  const { user } = setup({ onValueChange }, container)
  await vi.waitFor(() => expect(container.querySelector('[data-slug=ALPACA]')).not.toBeNull())
  await user.click(container.querySelector('[data-slug=ALPACA]') as Element)
  expect(onValueChange).toHaveBeenCalledExactlyOnceWith('ALPACA', expect.anything())
  host.remove()
})
