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

it('default: asks, explains each choice, and has none chosen', () => {
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

it('default: is chosen by mouse and by arrow keys, and told once each', async () => {
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

it('parameters: defaultValue is the choice at first, also after the form was reset', async () => {
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

it('parameters: value is the app’s, and stays until the app changes it', async () => {
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

it('parameters: options, in their order', () => {
  setup({ options: ['trade', 'read'] })
  expect(screen.getAllByRole('radio').map((one) => one.getAttribute('value'))).toEqual(['trade', 'read'])
})

it('parameters: required, a form waits for the choice', async () => {
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

it('parameters: disabled, nothing can be chosen', async () => {
  const onValueChange = vi.fn()
  const { user } = setup({ disabled: true, onValueChange })
  await user.click(radio('Trade'))
  await user.tab()
  expect(document.body).toHaveFocus()
  expect(onValueChange).not.toHaveBeenCalled()
})

it('parameters: brokerage, one that cannot trade says so and is passed over by the keys', async () => {
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

it.each([true, null])('parameters: brokerage, whose allows_trading is %s, is offered all', (allows) => {
  setup({ brokerage: { ...robinhood, allows_trading: allows } })
  for (const one of screen.getAllByRole('radio')) expect(one).toBeEnabled()
})

it('parameters: renderOption draws an option, whose radio is named by what is in it', async () => {
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
  // A field of the app's own in an option is no choice.
  await user.type(screen.getByRole('textbox', { name: 'Note on read' }), 'x')
  expect(onValueChange).not.toHaveBeenCalledWith('x')
})

it('parameters: messages and children', () => {
  setup({ messages: ptBR, children: 'Access' })
  expect(screen.getByRole('group')).toHaveAccessibleName('Access')
  expect(radio('Somente leitura')).toHaveAccessibleDescription(/Nada pode ser comprado ou vendido/)
})

it('behavior: the user’s onChange goes first, and may prevent the choice', async () => {
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

it('behavior: two on a page do not share their choice', async () => {
  render(
    <>
      <ConnectionTypeSelect defaultValue="read" />
      <ConnectionTypeSelect defaultValue="trade" />
    </>,
  )
  expect(checked()).toEqual(['read', 'trade'])
})
