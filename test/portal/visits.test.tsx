import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { say } from '../setup/fakePopup.js'
import { connection, id, origin, setupVisit, timersLeft } from '../setup/visit.js'

beforeEach(() => {
  // Only the visit's own timers. Requests and dynamic imports stay real.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('default: opens an empty window in the click, then the portal, and connects by its message', async () => {
  const { popup, open, begin, settled, types, heldListeners } = await setupVisit()
  const session = begin()
  expect(open).toHaveBeenCalledWith(
    '',
    expect.stringMatching(/^snaptrade-visit_[\da-f]{16}$/),
    expect.stringMatching(/^popup,width=\d+/),
  )
  expect(open.mock.calls[0]?.[2]).not.toContain('noopener')
  expect(session.getSnapshot()).toEqual({ status: 'preparing' })
  await settled()
  expect(popup.document.body.textContent).toBe('Opening…')
  expect(popup.location.replace).toHaveBeenCalledExactlyOnceWith(`${origin}/portal?token=signed`)
  expect(session.getSnapshot()).toMatchObject({ status: 'open' })
  say(popup, origin, { status: 'SUCCESS', authorizationId: id })
  expect(session.getSnapshot()).toEqual({
    status: 'connected',
    connectionId: id,
    via: 'message',
    sessionId: 's',
  })
  expect(popup.closed).toBe(true)
  expect(types()).toEqual(['opening', 'opened', 'connected'])
  expect(heldListeners()).toBe(0)
  expect(await timersLeft()).toBe(0)
})

it('behavior: a prefetched link is opened in the click itself', async () => {
  const { open, begin, request } = await setupVisit({ isPrefetched: true })
  expect(begin().getSnapshot()).toMatchObject({ status: 'open' })
  expect(open.mock.calls[0]?.[0]).toBe(`${origin}/portal?token=signed`)
  expect(request.mock.calls.filter(([operation]) => operation === 'loginSnapTradeUser')).toHaveLength(1)
})

it.each([['CLOSE_MODAL'], ['ABANDONED'], [{ status: 'ERROR', errorCode: '1066' }], ['a closed window']])(
  'behavior: after a success, %o has no effect',
  async (last) => {
    const { popup, begin, settled, types } = await setupVisit()
    begin()
    await settled()
    say(popup, origin, { status: 'SUCCESS', authorizationId: id })
    say(popup, origin, { status: 'SUCCESS', authorizationId: id })
    say(popup, origin, last)
    popup.closed = true
    await vi.advanceTimersByTimeAsync(60_000)
    expect(types()).toEqual(['opening', 'opened', 'connected'])
  },
)

it.each([
  ['another window', { isOurs: false, from: origin }],
  ['another origin', { isOurs: true, from: 'https://evil.example' }],
  ['an origin that begins like the portal’s', { isOurs: true, from: `${origin}.evil.example` }],
  ['an opaque origin', { isOurs: true, from: 'null' }],
  ['a development server', { isOurs: true, from: 'http://localhost:5173' }],
])('behavior: a valid message from %s has no effect', async (_, { isOurs, from }) => {
  const { popup, begin, settled, types } = await setupVisit()
  const session = begin()
  await settled()
  for (const data of [{ status: 'SUCCESS', authorizationId: id }, 'ABANDONED', 'CLOSE_MODAL', 'ERROR:403']) {
    say(isOurs ? popup : { ...popup }, from, data)
  }
  expect(session.getSnapshot()).toMatchObject({ status: 'open' })
  expect(types().filter((type) => type !== 'message_ignored')).toEqual(['opening', 'opened'])
})

it('behavior: abandoned in the portal', async () => {
  const { popup, begin, settled, types, events, heldListeners } = await setupVisit()
  const session = begin()
  await settled()
  say(popup, origin, 'CLOSED')
  say(popup, origin, 'ABANDONED')
  say(popup, origin, 'CLOSE_MODAL')
  expect(session.getSnapshot()).toEqual({ status: 'exited', reason: 'abandoned', sessionId: 's' })
  expect(types()).toEqual(['opening', 'opened', 'oauth_closed', 'exited'])
  expect(events.at(-1)).toEqual({
    visitId: expect.stringMatching(/^visit_/),
    sessionId: 's',
    type: 'exited',
    reason: 'abandoned',
  })
  expect(popup.closed).toBe(true)
  await vi.advanceTimersByTimeAsync(1000)
  expect([heldListeners(), await timersLeft()]).toEqual([0, 0])
})

it('behavior: a success that is sent together with the exit is accepted', async () => {
  const { popup, begin, settled, types, heldListeners } = await setupVisit()
  begin()
  await settled()
  say(popup, origin, 'ABANDONED')
  say(popup, origin, { status: 'SUCCESS', authorizationId: id })
  expect(types()).toEqual(['opening', 'opened', 'exited', 'connected'])
  expect([heldListeners(), await timersLeft()]).toEqual([0, 0])
})

it('behavior: after an error the window stays open, and a later success is accepted', async () => {
  const { popup, begin, settled, types } = await setupVisit()
  const session = begin()
  await settled()
  say(popup, origin, { status: 'ERROR', errorCode: '1066', statusCode: '403', detail: 'wrong' })
  say(popup, origin, { status: 'ERROR', errorCode: '1066', statusCode: '403', detail: 'wrong again' })
  expect(session.getSnapshot()).toMatchObject({
    status: 'failed',
    error: { code: 'portal_1066', detail: 'wrong' },
  })
  expect(popup.closed).toBe(false)
  say(popup, origin, { status: 'SUCCESS', authorizationId: id })
  expect(types()).toEqual(['opening', 'opened', 'failed', 'connected'])
})

it('behavior: a window that is closed without a message is verified with the connections', async () => {
  const { popup, begin, settled, backend, types } = await setupVisit()
  const session = begin()
  await settled()
  popup.closed = true
  await vi.advanceTimersByTimeAsync(500)
  expect(session.getSnapshot()).toEqual({ status: 'verifying' })
  backend.connections = async () => [connection()]
  await vi.advanceTimersByTimeAsync(1000)
  expect(session.getSnapshot()).toEqual({
    status: 'connected',
    connectionId: id,
    via: 'verified',
    sessionId: 's',
  })
  expect(types()).toEqual(['opening', 'opened', 'window_closed', 'verifying', 'connected'])
})

it('behavior: closed without a connection is an exit, and a late success is accepted', async () => {
  const { popup, begin, settled, backend, types, heldListeners } = await setupVisit()
  const session = begin()
  await settled()
  popup.closed = true
  await vi.advanceTimersByTimeAsync(10_000)
  expect(session.getSnapshot()).toEqual({ status: 'exited', reason: 'closed', sessionId: 's' })
  backend.connections = async () => [connection()]
  window.dispatchEvent(new Event('focus'))
  await vi.advanceTimersByTimeAsync(0)
  expect(session.getSnapshot()).toMatchObject({ status: 'connected', via: 'verified' })
  expect(types().slice(-3)).toEqual(['verifying', 'exited', 'connected'])
  expect([heldListeners(), await timersLeft()]).toEqual([0, 0])
})

it('behavior: without focus in this document, a window that looks closed may be open', async () => {
  const { popup, begin, settled, backend } = await setupVisit()
  vi.mocked(document.hasFocus).mockReturnValue(false)
  const session = begin()
  await settled()
  popup.closed = true
  await vi.advanceTimersByTimeAsync(5 * 60_000)
  expect(session.getSnapshot()).toMatchObject({ status: 'open' })
  backend.connections = async () => [connection()]
  window.dispatchEvent(new Event('focus'))
  await vi.advanceTimersByTimeAsync(0)
  expect(session.getSnapshot()).toMatchObject({ status: 'connected' })
})

it('behavior: the user does not return: the visit ends with outcome_unknown', async () => {
  const { begin, settled, heldListeners } = await setupVisit()
  const session = begin()
  await settled()
  await vi.advanceTimersByTimeAsync(31 * 60_000)
  expect(session.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'outcome_unknown' } })
  expect([heldListeners(), await timersLeft()]).toEqual([0, 0])
})

it('behavior: after an exit all resources are released at the end', async () => {
  const { popup, begin, settled, heldListeners } = await setupVisit()
  begin()
  await settled()
  popup.closed = true
  await vi.advanceTimersByTimeAsync(20 * 60_000)
  expect([heldListeners(), await timersLeft()]).toEqual([0, 0])
})

it('behavior: a reconnect only accepts its own connection', async () => {
  const { popup, begin, settled, backend } = await setupVisit({ loginOptions: { reconnect: id } })
  backend.connections = async () => [connection({ disabled: true })]
  const session = begin()
  await settled()
  backend.connections = async () => [connection({ disabled: true }), connection({ id: 'another' })]
  popup.closed = true
  await vi.advanceTimersByTimeAsync(3000)
  expect(session.getSnapshot()).toEqual({ status: 'verifying' })
  backend.connections = async () => [connection()]
  await vi.advanceTimersByTimeAsync(5000)
  expect(session.getSnapshot()).toMatchObject({ status: 'connected', connectionId: id })
})

it('behavior: success without an id is looked up', async () => {
  const { popup, begin, settled, backend } = await setupVisit()
  const session = begin()
  await settled()
  backend.connections = async () => [connection()]
  say(popup, origin, { status: 'SUCCESS' })
  await vi.advanceTimersByTimeAsync(10)
  expect(session.getSnapshot()).toEqual({
    status: 'connected',
    connectionId: id,
    via: 'verified',
    sessionId: 's',
  })
})

it('error: the check with the backend fails', async () => {
  const { popup, begin, settled, backend } = await setupVisit()
  const session = begin()
  await settled()
  backend.connections = async () => {
    throw new Error('down')
  }
  popup.closed = true
  await vi.advanceTimersByTimeAsync(10_000)
  expect(session.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'verification_failed' } })
})

it('error: the login request fails: the window closes', async () => {
  const { popup, begin, settled, backend, types, heldListeners } = await setupVisit()
  backend.login = async () => {
    throw 'a string'
  }
  const session = begin()
  await settled()
  expect(session.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'transport_failed' } })
  expect(popup.closed).toBe(true)
  expect(types()).toEqual(['opening', 'failed'])
  expect([heldListeners(), await timersLeft()]).toEqual([0, 0])
})

it.each(['https://evil.example/?token=signed', 'http://app.snaptrade.com/?token=signed', 'token=signed'])(
  'error: the link %s is not opened',
  async (redirectURI) => {
    const { popup, begin, settled, backend } = await setupVisit()
    backend.login = async () => ({ redirectURI })
    const session = begin()
    await settled()
    const state = session.getSnapshot()
    expect(state).toMatchObject({ status: 'failed', error: { code: 'link_untrusted' } })
    expect(popup.location.replace).not.toHaveBeenCalled()
    expect(String(state.status === 'failed' && state.error)).not.toContain('signed')
  },
)

it('behavior: closed before the link arrived', async () => {
  const { popup, begin, settled, backend, types } = await setupVisit()
  let arrive: (link: object) => void = () => {}
  backend.login = () =>
    new Promise((resolve) => {
      arrive = resolve
    })
  const session = begin()
  await settled()
  popup.closed = true
  await vi.advanceTimersByTimeAsync(500)
  expect(session.getSnapshot()).toEqual({ status: 'exited', reason: 'closed' })
  arrive({ redirectURI: `${origin}/late` })
  await vi.advanceTimersByTimeAsync(0)
  expect(popup.location.replace).not.toHaveBeenCalled()
  expect(types()).toEqual(['opening', 'window_closed', 'exited'])
})

it('behavior: a blocked window is replaced by a link, and the visit continues from there', async () => {
  const { popup, open, begin, settled, events } = await setupVisit()
  // A popup and a tab, both blocked.
  open.mockReturnValueOnce(null).mockReturnValueOnce(null)
  const session = begin()
  await settled()
  expect(session.getSnapshot()).toEqual({
    status: 'blocked',
    error: expect.objectContaining({ code: 'popup_blocked', action: 'allow_popups', isRetryable: true }),
    redirectURI: `${origin}/portal?token=signed`,
    target: '_blank',
  })
  expect(events.at(-1)).toMatchObject({ type: 'blocked', error: { code: 'popup_blocked' } })
  expect(session.reopen()).toBe(true)
  expect(session.getSnapshot()).toMatchObject({ status: 'open' })
  say(popup, origin, { status: 'SUCCESS', authorizationId: id })
  expect(session.getSnapshot()).toMatchObject({ status: 'connected' })
})

it('behavior: cancelled, and cancelled by the next visit', async () => {
  const { popup, begin, settled, visits, types, events } = await setupVisit()
  const first = begin()
  await settled()
  begin()
  expect(first.getSnapshot()).toEqual({ status: 'exited', reason: 'cancelled', sessionId: 's' })
  await settled()
  expect(popup.close).not.toHaveBeenCalled()
  visits.release()
  expect(popup.closed).toBe(true)
  // The listener was removed.
  expect(types()).toEqual(['opening', 'opened', 'exited', 'opening', 'opened'])
  expect(new Set(events.map(({ visitId }) => visitId)).size).toBe(2)
  expect(await timersLeft()).toBe(0)
})
