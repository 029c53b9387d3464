import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef, StrictMode } from 'react'
import {
  ConnectBrokerButton,
  type ConnectBrokerButtonProps,
  SnapTradeProvider,
} from 'react-snaptrade-connect'
import { afterEach, expect, it, vi } from 'vitest'
import { createChain } from '../setup/chain.js'
import { fakePopup, say } from '../setup/fakePopup.js'
import { kept } from '../setup/visit.js'

afterEach(() => {
  vi.restoreAllMocks()
})

const setup = (props: ConnectBrokerButtonProps = {}, chain = createChain()) => {
  const { popup, open } = fakePopup()
  const view = render(
    <StrictMode>
      <SnapTradeProvider config={chain.config} userId="ada">
        <ConnectBrokerButton {...props} />
      </SnapTradeProvider>
    </StrictMode>,
  )
  const button = () =>
    screen.getByRole('button', {
      name: props.messages?.button?.connect ?? (props.reconnect ? 'Reconnect' : 'Connect a brokerage'),
    })
  return { popup, open, button, user: userEvent.setup(), ...chain, ...view }
}

const id = '8b5f262d-4bb9-365d-888a-202bd3b15fa1'

it('default: has a name, is busy during the visit, and announces every step', async () => {
  const onSuccess = vi.fn()
  const { popup, button, user, sandbox } = setup({ onSuccess })
  expect(button()).toHaveAccessibleName('Connect a brokerage')
  expect(button()).toHaveAttribute('type', 'button')
  expect(button()).toHaveAttribute('aria-busy', 'false')
  await user.click(button())
  expect(button()).toHaveAttribute('aria-busy', 'true')
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Finish connecting in the window'))
  expect(button()).toHaveAttribute('data-status', 'open')
  act(() => say(popup, sandbox.portal, { status: 'SUCCESS', authorizationId: id }))
  expect(screen.getByRole('status')).toHaveTextContent('Connected.')
  expect(button()).not.toHaveAttribute('data-pending')
  expect(onSuccess).toHaveBeenCalledTimes(1)
})

it('parameters: reconnect changes the label', () => {
  expect(setup({ reconnect: id }).button()).toHaveAccessibleName('Reconnect')
})

it('parameters: messages and children', () => {
  expect(setup({ messages: { button: { connect: 'Conectar' } } }).button()).toHaveAccessibleName('Conectar')
})

it('parameters: ref, spread props, className and style by state, own handlers first', async () => {
  const ref = createRef<HTMLButtonElement>()
  const onClick = vi.fn((event: { preventDefault(): void }) => event.preventDefault())
  const { button, open, user } = setup({
    ref,
    id: 'mine',
    'aria-describedby': 'why',
    onClick,
    className: ({ status }) => `is-${status}`,
    style: ({ pending }) => ({ opacity: pending ? 0.5 : 1 }),
  })
  expect(ref.current).toBe(button())
  expect(button()).toHaveAttribute('id', 'mine')
  expect(button()).toHaveAttribute('aria-describedby', 'why')
  expect(button()).toHaveClass('snaptrade-button', 'is-idle')
  expect(button()).toHaveStyle({ opacity: '1' })
  await user.click(button())
  expect(onClick).toHaveBeenCalledTimes(1)
  expect(open).not.toHaveBeenCalled()
})

it('parameters: render replaces the element', async () => {
  const { open, user } = setup({
    render: ({ children, ...props }, { pending }) => (
      <div {...(props as object)} role="menuitem" tabIndex={0}>
        {String(children)} {String(pending)}
      </div>
    ),
  })
  await user.click(screen.getByRole('menuitem', { name: 'Connect a brokerage false' }))
  expect(open).toHaveBeenCalledTimes(1)
})

it('parameters: disabled', async () => {
  const { button, open, user } = setup({ disabled: true })
  expect(button()).toBeDisabled()
  await user.click(button())
  expect(open).not.toHaveBeenCalled()
})

const logins = (traffic: string[]) =>
  traffic.filter((line) => line.includes('POST') && line.includes('login')).length

it('parameters: prefetch on intent, on mount, and never', async () => {
  const intent = setup()
  await intent.user.hover(intent.button())
  await waitFor(() => expect(logins(intent.traffic)).toBe(1))
  intent.unmount()
  const mount = setup({ prefetch: 'mount' })
  await waitFor(() => expect(mount.traffic.join()).toContain('redirectURI'))
  await mount.user.click(mount.button())
  expect(mount.open.mock.lastCall?.[0]).toContain(mount.sandbox.portal)
  expect(logins(mount.traffic)).toBe(1)
  mount.unmount()
  const never = setup({ prefetch: false })
  await never.user.hover(never.button())
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(logins(never.traffic)).toBe(0)
})

it('behavior: opens by keyboard', async () => {
  const { open, user } = setup()
  await user.tab()
  await user.keyboard('{Enter}')
  expect(open).toHaveBeenCalledTimes(1)
})

it('error: shows what happened and what to do', async () => {
  const { popup, button, user, sandbox } = setup()
  await user.click(button())
  await waitFor(() => expect(button()).toHaveAttribute('data-status', 'open'))
  act(() =>
    say(popup, sandbox.portal, { status: 'ERROR', errorCode: '1066', statusCode: '403', detail: 'x' }),
  )
  expect(await screen.findByRole('alert')).toHaveTextContent(
    "didn't accept that username or password. Check them and try again.",
  )
})

it('error: shows the wait in seconds', async () => {
  const chain = createChain()
  chain.sandbox.fail('loginSnapTradeUser', { status: 429, retryAfter: 42 })
  const { button, user } = setup({ prefetch: false }, chain)
  await user.click(button())
  expect(await screen.findByRole('alert')).toHaveTextContent('Try again in 42 seconds.')
})

it('error: shows a link to the portal if the window is blocked', async () => {
  const { popup, open, button, user, sandbox } = setup({ prefetch: false })
  open.mockReturnValueOnce(null).mockReturnValueOnce(null)
  await user.click(button())
  const link = await screen.findByRole('link', { name: 'Open secure sign-in' })
  expect(link).toHaveAttribute('href', expect.stringContaining(sandbox.portal))
  expect(link).toHaveAttribute('target', '_blank')
  expect(screen.getByRole('alert')).toHaveTextContent('Your browser blocked the window.')
  await user.click(link)
  act(() => say(popup, sandbox.portal, { status: 'SUCCESS', authorizationId: id }))
  expect(screen.getByRole('status')).toHaveTextContent('Connected.')
})

it('error: with a callback page the link opens the portal in this page if the window is blocked', async () => {
  const { open, button, user } = setup({ prefetch: false }, createChain({}, { callbackUrl: '/connected' }))
  open.mockReturnValue(null)
  await user.click(button())
  const link = await screen.findByRole('link', { name: 'Open secure sign-in' })
  expect(link).toHaveAttribute('target', '_self')
  // Blocked again: the browser follows the link, and the state for the callback page is stored.
  let isLeft = false
  link.addEventListener('click', (event) => {
    setTimeout(() => {
      isLeft = !event.defaultPrevented
    })
  })
  await user.click(link)
  await waitFor(() => expect(isLeft).toBe(true))
  await waitFor(() => expect(kept()).toMatchObject({ surface: 'redirect' }))
})
