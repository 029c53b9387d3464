import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode, useState } from 'react'
import {
  type ConnectionType,
  ConnectionTypeSelect,
  type ConnectionTypeSelectProps,
} from 'react-snaptrade-connect'
import { ptBR } from 'react-snaptrade-connect/locales'
import { expect, it, vi } from 'vitest'

const setup = (props: ConnectionTypeSelectProps = {}) => {
  const view = render(<ConnectionTypeSelect {...props} />, { wrapper: StrictMode })
  return { ...view, user: userEvent.setup(), group: screen.getByRole('group') }
}
const radio = (name: string) => screen.getByRole('radio', { name })
const checked = () => screen.getAllByRole('radio', { checked: true }).map((one) => one.getAttribute('value'))
const robinhood = { display_name: 'Robinhood', allows_trading: false }

it('default: shows a question, describes each option, and selects none', () => {
  const { group } = setup()
  expect(group).toHaveAccessibleName('What can this app do?')
  expect(group).toHaveAttribute('data-value', 'none')
  expect(screen.getAllByRole('radio').map((one) => one.getAttribute('value'))).toEqual([
    'read',
    'trade-if-available',
    'trade',
  ])
  expect(screen.queryByRole('radio', { checked: true })).toBeNull()
  expect(radio('Read only')).toHaveAccessibleDescription(
    "See your accounts, balances, holdings and history. It can't buy or sell anything.",
  )
  expect(radio('Trade')).toHaveAccessibleDescription(/orders.*Only brokerages that support trading/)
})

it('default: is selected by mouse and by arrow keys, and calls onValueChange once each', async () => {
  const onValueChange = vi.fn()
  const { user, group } = setup({ onValueChange })
  await user.click(screen.getByText("It can't buy or sell anything."))
  expect(radio('Read only')).toHaveFocus()
  await user.keyboard('{ArrowDown}')
  await user.keyboard('{ArrowDown}')
  expect(radio('Trade')).toHaveFocus()
  expect(onValueChange.mock.calls).toEqual([['read'], ['trade-if-available'], ['trade']])
  expect(group).toHaveAttribute('data-value', 'trade')
})

it('parameters: defaultValue is the initial selection, also after a reset of the form', async () => {
  const { container } = render(
    <form>
      <ConnectionTypeSelect defaultValue="read" name="access" />
      <button type="reset">Reset</button>
    </form>,
  )
  const form = container.querySelector('form') ?? expect.unreachable()
  await userEvent.click(radio('Trade'))
  expect(new FormData(form).get('access')).toBe('trade')
  await userEvent.click(screen.getByRole('button'))
  expect(checked()).toEqual(['read'])
  expect(screen.getByRole('group')).toHaveAttribute('data-value', 'read')
  expect(new FormData(form).get('access')).toBe('read')
})

it('parameters: value is controlled by the app', async () => {
  const Kept = ({ isDeaf }: { isDeaf: boolean }) => {
    const [value, setValue] = useState<ConnectionType | null>(null)
    return <ConnectionTypeSelect value={value} onValueChange={isDeaf ? undefined : setValue} />
  }
  const { rerender } = render(<Kept isDeaf />)
  await userEvent.click(radio('Trade'))
  expect(screen.queryByRole('radio', { checked: true })).toBeNull()
  rerender(<Kept isDeaf={false} />)
  await userEvent.click(radio('Trade'))
  expect(checked()).toEqual(['trade'])
})

it('parameters: options in the given order', () => {
  setup({ options: ['trade', 'read'] })
  expect(screen.getAllByRole('radio').map((one) => one.getAttribute('value'))).toEqual(['trade', 'read'])
})

it('parameters: required prevents a form submission without a selection', async () => {
  const { container } = render(
    <form>
      <ConnectionTypeSelect required />
    </form>,
  )
  const form = container.querySelector('form') ?? expect.unreachable()
  expect(form.checkValidity()).toBe(false)
  await userEvent.click(radio('Read only'))
  expect(form.checkValidity()).toBe(true)
})

it('parameters: disabled prevents a selection', async () => {
  const onValueChange = vi.fn()
  const { user } = setup({ disabled: true, onValueChange })
  await user.click(radio('Trade'))
  await user.tab()
  expect(document.body).toHaveFocus()
  expect(onValueChange).not.toHaveBeenCalled()
})

it('parameters: brokerage without trading disables trading, with the reason, and the keys skip it', async () => {
  const { user } = setup({ brokerage: robinhood })
  expect(radio('Trade')).toBeDisabled()
  expect(radio('Trade')).toHaveAccessibleDescription(/Robinhood doesn't support trading\.$/)
  expect(radio('Trade where possible')).toBeEnabled()
  expect(radio('Trade where possible')).toHaveAccessibleDescription(/Robinhood doesn't support trading\.$/)
  expect(radio('Read only')).toHaveAccessibleDescription(/It can't buy or sell anything\.$/)
  await user.click(radio('Trade where possible'))
  await user.keyboard('{ArrowDown}')
  expect(radio('Read only')).toHaveFocus()
  expect(checked()).toEqual(['read'])
})

it.each([true, null])('parameters: brokerage with allows_trading %s has all options', (allows) => {
  setup({ brokerage: { ...robinhood, allows_trading: allows } })
  for (const one of screen.getAllByRole('radio')) expect(one).toBeEnabled()
})

it('parameters: renderOption replaces the content, which names the radio', async () => {
  const onValueChange = vi.fn()
  const { user } = setup({
    onValueChange,
    brokerage: robinhood,
    renderOption: ({ value, title, limits, disabled }) => (
      <>
        {title} {disabled && limits} <input aria-label={`Note on ${value}`} />
      </>
    ),
  })
  expect(radio("Trade Robinhood doesn't support trading.")).toBeDisabled()
  for (const one of screen.getAllByRole('radio')) expect(one).not.toHaveAttribute('aria-describedby')
  // A custom field in an option does not change the selection.
  await user.type(screen.getByRole('textbox', { name: 'Note on read' }), 'x')
  expect(onValueChange).not.toHaveBeenCalledWith('x')
})

it('parameters: messages and children', () => {
  setup({ messages: ptBR, children: 'Access' })
  expect(screen.getByRole('group')).toHaveAccessibleName('Access')
  expect(radio('Somente leitura')).toHaveAccessibleDescription(/Nada pode ser comprado ou vendido/)
})

it('behavior: the user’s onChange runs first, and may prevent the selection', async () => {
  const order: string[] = []
  const onChange = vi.fn((event: { preventDefault(): void }) => {
    order.push('onChange')
    if (order.length > 2) event.preventDefault()
  })
  const { user } = setup({ onChange, onValueChange: () => order.push('onValueChange') })
  await user.click(radio('Read only'))
  await user.click(radio('Trade'))
  expect(order).toEqual(['onChange', 'onValueChange', 'onChange'])
  expect(checked()).toEqual(['read'])
})

it('behavior: two on a page do not share their selection', async () => {
  render(
    <>
      <ConnectionTypeSelect defaultValue="read" />
      <ConnectionTypeSelect defaultValue="trade" />
    </>,
  )
  expect(checked()).toEqual(['read', 'trade'])
})
