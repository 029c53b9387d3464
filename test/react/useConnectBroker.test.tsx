import { act, render, renderHook, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import {
  type ConnectSuccess,
  SnapTradeProvider,
  useConnectBroker,
  useConnections,
  usePortalMessages,
} from 'react-snaptrade-connect'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createChain } from '../setup/chain.js'
import { fakePopup, say } from '../setup/fakePopup.js'
import { renderOverChain } from '../setup/render.js'

afterEach(() => {
  vi.restoreAllMocks()
})

const opened = (popup: ReturnType<typeof fakePopup>['popup']) =>
  waitFor(() => expect(popup.location.replace).toHaveBeenCalled())

describe('useConnectBroker', () => {
  it('default: reports the success once, and refetches the connections', async () => {
    const { popup } = fakePopup()
    const onSuccess = vi.fn<(success: ConnectSuccess) => void>()
    const onExit = vi.fn()
    const { result, sandbox, events } = renderOverChain(() => ({
      list: useConnections(),
      visit: useConnectBroker({ onSuccess, onExit }),
    }))
    await waitFor(() => expect(result.current.list.data).toEqual([]))
    act(() => result.current.visit.connect())
    expect(result.current.visit).toMatchObject({ status: 'preparing', isPending: true })
    await opened(popup)
    const { id } = sandbox.addConnection({ userId: 'ada', broker: 'ALPACA' })
    act(() => say(popup, sandbox.portal, { status: 'SUCCESS', authorizationId: id }))
    act(() => say(popup, sandbox.portal, 'CLOSE_MODAL'))
    expect(result.current.visit).toMatchObject({ status: 'connected', isPending: false, connectionId: id })
    expect(onSuccess).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ connectionId: id, via: 'message' }),
    )
    expect(onExit).not.toHaveBeenCalled()
    await waitFor(() => expect(result.current.list.data?.[0]?.id).toBe(id))
    expect(events.map(({ type }) => type)).toEqual(['opening', 'opened', 'connected'])
  })

  it('parameters: only the portal’s options are sent to SnapTrade', async () => {
    const { popup } = fakePopup()
    const { result, traffic } = renderOverChain(() =>
      useConnectBroker({ broker: 'ALPACA', connectionType: 'trade', darkMode: true, onEvent: () => {} }),
    )
    act(() => result.current.connect())
    await opened(popup)
    expect(traffic.find((line) => line.includes('/snapTrade/login'))).toMatch(
      /\{"broker":"ALPACA","connectionType":"trade","darkMode":true\}$/,
    )
  })

  it('behavior: callbacks are those of the latest render', async () => {
    const { popup } = fakePopup()
    const seen: string[] = []
    const chain = createChain()
    const { result, rerender } = renderHook(
      ({ name }) => useConnectBroker({ onExit: ({ reason }) => seen.push(`${name} ${reason}`) }),
      {
        initialProps: { name: 'first' },
        wrapper: ({ children }) => <SnapTradeProvider config={chain.config}>{children}</SnapTradeProvider>,
      },
    )
    act(() => result.current.connect())
    await opened(popup)
    rerender({ name: 'second' })
    act(() => say(popup, chain.sandbox.portal, 'ABANDONED'))
    expect(seen).toEqual(['second abandoned'])
  })

  it('behavior: a second click focuses the window; other buttons take it over', async () => {
    const { popup, open } = fakePopup()
    const { result } = renderOverChain(
      () => [useConnectBroker(), useConnectBroker({ broker: 'ALPACA' })] as const,
    )
    act(() => result.current[0].connect())
    await opened(popup)
    act(() => result.current[0].connect())
    expect(popup.focus).toHaveBeenCalledTimes(1)
    expect(open).toHaveBeenCalledTimes(1)
    act(() => result.current[1].connect())
    expect(result.current[0].state).toMatchObject({ status: 'exited', reason: 'cancelled' })
    expect(result.current[1].isPending).toBe(true)
    expect(popup.closed).toBe(false)
  })

  it('behavior: the visit of an unmounted button continues, and its success is reported to the button and the provider', async () => {
    const { popup } = fakePopup()
    const chain = createChain()
    const onSuccess = vi.fn()
    const onEvent = vi.fn()
    const Button = () => <button type="button" {...useConnectBroker({ onSuccess }).getButtonProps()} />
    const App = ({ isShown }: { isShown: boolean }) => (
      <SnapTradeProvider config={chain.config} userId="ada" onEvent={onEvent}>
        {isShown && <Button />}
      </SnapTradeProvider>
    )
    const { rerender } = render(<App isShown />)
    act(() => screen.getByRole('button').click())
    await opened(popup)
    rerender(<App isShown={false} />)
    act(() => say(popup, chain.sandbox.portal, 'SUCCESS:8b5f262d-4bb9-365d-888a-202bd3b15fa1'))
    expect(onEvent).toHaveBeenLastCalledWith(expect.objectContaining({ type: 'connected' }))
    expect(onSuccess).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ via: 'message' }))
  })

  it('behavior: a change of userId ends the previous user’s visit', async () => {
    const { popup } = fakePopup()
    const chain = createChain()
    let visit: ReturnType<typeof useConnectBroker> | undefined
    const Probe = () => {
      visit = useConnectBroker()
      return null
    }
    const app = (userId: string) => (
      <SnapTradeProvider config={chain.config} userId={userId}>
        <Probe />
      </SnapTradeProvider>
    )
    const { rerender } = render(app('ada'))
    act(() => visit?.connect())
    await opened(popup)
    rerender(app('grace'))
    expect(visit?.status).toBe('idle')
    expect(popup.closed).toBe(true)
  })

  it('error: reported with its code', async () => {
    const { popup } = fakePopup()
    const onError = vi.fn()
    const { result, session } = renderOverChain(() => useConnectBroker({ onError }))
    session.userId = null
    act(() => result.current.connect())
    await waitFor(() => expect(result.current.error?.code).toBe('unauthorized'))
    expect(onError).toHaveBeenCalledExactlyOnceWith(result.current.error)
    expect(popup.closed).toBe(true)
  })

  it.each([
    [{ reconnect: 'mine' }, /reconnect/],
    [{ broker: 'NO_SUCH_BROKER' }, /broker/],
    [{ locale: 'xx' }, /locale/],
  ])('error: invalid input %o is named, and the window closes', async (options, reason) => {
    const { popup } = fakePopup()
    const { result } = renderOverChain(() => useConnectBroker(options))
    act(() => result.current.connect())
    await waitFor(() => expect(result.current.error?.code).toBe('invalid_input'))
    expect(result.current.error?.detail).toMatch(reason)
    expect(popup.closed).toBe(true)
  })
})

describe('usePortalMessages', () => {
  it('default: only from the given window and a trusted origin', () => {
    const popup = {}
    const { result, sandbox } = renderOverChain(() => {
      const [messages, setMessages] = useState<string[]>([])
      usePortalMessages({
        source: () => popup as MessageEventSource,
        onMessage: ({ type }) => setMessages((former) => [...former, type]),
      })
      return messages
    })
    act(() => {
      say(popup, sandbox.portal, 'ABANDONED')
      say(popup, 'https://evil.example', 'ABANDONED')
      say({}, sandbox.portal, 'ABANDONED')
      say(popup, sandbox.portal, 'something else')
      say(null, sandbox.portal, 'ABANDONED')
      say(popup, sandbox.portal, 'CLOSE_MODAL')
    })
    expect(result.current).toEqual(['abandoned', 'close_modal'])
  })
})
