import { completeConnection, type OperationName } from 'react-snaptrade-connect'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { say } from '../setup/fakePopup.js'
import { id, origin, setupVisit, timersLeft } from '../setup/visit.js'

const operations: OperationName[] = ['loginSnapTradeUser']

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  history.replaceState(null, '', '/')
  sessionStorage.clear()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('default: the button requests only a link from a link-only backend', async () => {
  const { popup, begin, settled, types, request, heldListeners } = await setupVisit({ operations })
  const session = begin()
  await settled()
  say(popup, origin, { status: 'SUCCESS', authorizationId: id })
  expect(session.getSnapshot()).toEqual({
    status: 'connected',
    connectionId: id,
    via: 'message',
    sessionId: 's',
  })
  expect(types()).toEqual(['opening', 'opened', 'connected'])
  expect(request.mock.calls.map(([operation]) => operation)).toEqual(operations)
  expect(heldListeners()).toBe(0)
  expect(await timersLeft()).toBe(0)
})

it.each([
  ['closed by the person', () => {}],
  ['closed by the portal', (popup: unknown) => say(popup, origin, 'CLOSE_MODAL')],
])('behavior: a window %s is an exit, and the visit leaves no resources', async (_, leave) => {
  const { popup, begin, settled, types, request, heldListeners } = await setupVisit({ operations })
  const session = begin()
  await settled()
  leave(popup)
  popup.closed = true
  await vi.advanceTimersByTimeAsync(1000)
  expect(session.getSnapshot()).toEqual({ status: 'exited', reason: 'closed', sessionId: 's' })
  await vi.advanceTimersByTimeAsync(15 * 60_000)
  expect(session.getSnapshot()).toEqual({ status: 'exited', reason: 'closed', sessionId: 's' })
  expect(types()).not.toContain('verifying')
  expect(types()).not.toContain('failed')
  expect(request).toHaveBeenCalledTimes(1)
  expect(heldListeners()).toBe(0)
  expect(await timersLeft()).toBe(0)
})

it('behavior: the callback page still reports a success after a window that only looked closed', async () => {
  const { popup, begin, settled, request } = await setupVisit({ operations, callbackUrl: '/connected' })
  const session = begin()
  await settled()
  popup.closed = true
  await vi.advanceTimersByTimeAsync(60_000)
  expect(session.getSnapshot()).toEqual({ status: 'exited', reason: 'closed', sessionId: 's' })
  const [, input] = request.mock.calls[0] ?? expect.unreachable()
  const back = new URL((input as { customRedirect: string }).customRedirect)
  history.replaceState(null, '', `${back.pathname}${back.search}&status=SUCCESS&connection_id=${id}`)
  vi.spyOn(window, 'close').mockImplementation(() => {})
  completeConnection()
  // A channel delivers its message in a separate task.
  await new Promise((resolve) => setImmediate(resolve))
  await new Promise((resolve) => setImmediate(resolve))
  expect(session.getSnapshot()).toEqual({
    status: 'connected',
    connectionId: id,
    via: 'redirect',
    sessionId: 's',
  })
})

it('error: an error of the portal is reported', async () => {
  const { popup, begin, settled } = await setupVisit({ operations })
  const session = begin()
  await settled()
  say(popup, origin, { status: 'ERROR', errorCode: '1066' })
  popup.closed = true
  await vi.advanceTimersByTimeAsync(60_000)
  expect(session.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'portal_1066' } })
})
