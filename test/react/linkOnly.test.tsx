import { render, renderHook, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import {
  ConnectBrokerButton,
  createConfig,
  custom,
  SnapTradeProvider,
  useConnections,
} from 'react-snaptrade-connect'
import { createTestBackend, stubPortal } from 'react-snaptrade-connect/testing'
import { afterEach, expect, it, vi } from 'vitest'

/** A backend that supports one operation: a login link for a registered user. */
const setup = () => {
  const { sandbox, fetch } = createTestBackend({ userId: 'ada' })
  sandbox.addUser({ userId: 'ada' })
  const login = vi.fn(async (_operation: string, input: object) => {
    const response = await fetch('/api/snaptrade/snapTrade/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    })
    return response.json()
  })
  const config = createConfig({
    transport: custom({ request: login as never, operations: ['loginSnapTradeUser'] }),
    portal: { origins: [sandbox.portal] },
  })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <SnapTradeProvider config={config} userId="ada">
      {children}
    </SnapTradeProvider>
  )
  return { login, portal: stubPortal(sandbox), wrapper }
}
let restore = () => {}
afterEach(() => restore())

it('default: the button connects with a backend that only issues links', async () => {
  const { login, portal, wrapper } = setup()
  restore = portal.restore
  const onSuccess = vi.fn()
  render(<ConnectBrokerButton onSuccess={onSuccess} />, { wrapper })
  await userEvent.click(screen.getByRole('button', { name: 'Connect a brokerage' }))
  const connectionId = await portal.connect({ broker: 'KRAKEN' })
  await waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1))
  expect(onSuccess).toHaveBeenCalledWith(expect.objectContaining({ connectionId, via: 'message' }))
  expect(new Set(login.mock.calls.map(([operation]) => operation))).toEqual(new Set(['loginSnapTradeUser']))
})

it('behavior: a closed window is an exit, without an error', async () => {
  const { portal, wrapper } = setup()
  restore = portal.restore
  const [onExit, onError] = [vi.fn(), vi.fn()]
  render(<ConnectBrokerButton onExit={onExit} onError={onError} />, { wrapper })
  await userEvent.click(screen.getByRole('button', { name: 'Connect a brokerage' }))
  await portal.close()
  await waitFor(() => expect(onExit).toHaveBeenCalledTimes(1))
  expect(onExit).toHaveBeenCalledWith(expect.objectContaining({ reason: 'closed' }))
  expect(onError).not.toHaveBeenCalled()
})

it('error: a hook names an operation that is not supported', async () => {
  const { login, wrapper } = setup()
  const { result } = renderHook(() => useConnections(), { wrapper })
  await waitFor(() => expect(result.current.isError).toBe(true))
  expect(result.current.error).toMatchObject({
    code: 'config_invalid',
    operation: 'listBrokerageAuthorizations',
  })
  expect(login).not.toHaveBeenCalled()
})
