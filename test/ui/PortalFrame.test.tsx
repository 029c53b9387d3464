import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode } from 'react'
import { PortalFrame, type PortalFrameProps, SnapTradeProvider } from 'react-snaptrade-connect'
import { afterEach, expect, it, vi } from 'vitest'
import { createChain } from '../setup/chain.js'
import { say } from '../setup/fakePopup.js'

afterEach(() => {
  vi.restoreAllMocks()
})

const id = '8b5f262d-4bb9-365d-888a-202bd3b15fa1'

const setup = (props: PortalFrameProps = {}, chain = createChain()) => {
  const app = (isShown: boolean) => (
    <StrictMode>
      <SnapTradeProvider config={chain.config} userId="ada">
        {isShown && <PortalFrame data-testid="place" {...props} />}
      </SnapTradeProvider>
    </StrictMode>
  )
  const view = render(app(true))
  const frame = async () => {
    const found = await screen.findByTitle<HTMLIFrameElement>('Secure sign-in')
    await waitFor(() => expect(found.src).toContain('/snapTrade/redeemToken'))
    return found
  }
  return { ...chain, ...view, frame, leave: () => view.rerender(app(false)) }
}

it('default: shows the portal in the page, and reports a success with its brokerage', async () => {
  const open = vi.spyOn(window, 'open')
  const onSuccess = vi.fn()
  const { frame, sandbox } = setup({ broker: 'KRAKEN', onSuccess })
  const { contentWindow } = await frame()
  expect(screen.getByTestId('place')).toContainElement(await frame())
  expect(screen.getByTestId('place')).toHaveAttribute('data-status', 'open')
  // StrictMode mounts it twice, but only one visit starts.
  expect(document.querySelectorAll('iframe')).toHaveLength(1)
  expect(open).not.toHaveBeenCalled()
  act(() => say(contentWindow, sandbox.portal, { status: 'SUCCESS', authorizationId: id }))
  expect(onSuccess).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ connectionId: id, broker: 'KRAKEN', via: 'message' }),
  )
  expect(document.querySelector('iframe')).toBeNull()
})

it('behavior: after an exit a button starts another visit', async () => {
  const onExit = vi.fn()
  const { frame, sandbox } = setup({ onExit })
  const { contentWindow } = await frame()
  act(() => say(contentWindow, sandbox.portal, 'ABANDONED'))
  expect(onExit).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ reason: 'abandoned' }))
  expect(document.querySelector('iframe')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Connect a brokerage' }))
  await frame()
  expect(document.querySelectorAll('iframe')).toHaveLength(1)
})

it('behavior: unmounting ends the visit and removes the frame', async () => {
  const onExit = vi.fn()
  const { frame, leave } = setup({ onExit })
  await frame()
  leave()
  expect(onExit).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ reason: 'cancelled' }))
  expect(document.querySelector('iframe')).toBeNull()
})

it('error: without a link it shows the error, and a button tries again', async () => {
  const chain = createChain()
  chain.sandbox.fail('loginSnapTradeUser', { status: 400, times: 1 })
  const { frame } = setup({ onError: () => {} }, chain)
  expect(await screen.findByRole('alert')).not.toBeEmptyDOMElement()
  await userEvent.click(screen.getByRole('button', { name: 'Connect a brokerage' }))
  await frame()
})
