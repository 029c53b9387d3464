import type { Display } from 'react-snaptrade-connect'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { say } from '../setup/fakePopup.js'
import { id, origin, setupVisit, timersLeft } from '../setup/visit.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A window without a loaded page can be read. */
const emptyWindow = { href: 'about:blank', replace: vi.fn() }

it.each<{ display: Display; isPrefetched: boolean }>([
  { display: 'popup', isPrefetched: false },
  { display: 'popup', isPrefetched: true },
  { display: 'tab', isPrefetched: false },
])('error: no page loads in the window: $display, prefetched $isPrefetched', async (options) => {
  const { popup, begin, settled, types, heldListeners } = await setupVisit(options)
  Object.assign(popup.location, emptyWindow)
  const session = begin()
  await settled()
  await vi.advanceTimersByTimeAsync(19_900)
  expect(session.getSnapshot()).toMatchObject({ status: 'open' })
  await vi.advanceTimersByTimeAsync(200)
  expect(session.getSnapshot()).toMatchObject({
    status: 'failed',
    error: { code: 'portal_unreachable', action: 'retry', isRetryable: true },
  })
  expect(popup.closed).toBe(true)
  expect(types()).toEqual(['opening', 'opened', 'failed'])
  expect([heldListeners(), await timersLeft()]).toEqual([0, 0])
})

it('behavior: a loaded page of another site has no time limit', async () => {
  const { popup, begin, settled, types } = await setupVisit()
  Object.defineProperty(popup.location, 'href', {
    get: () => {
      throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError')
    },
  })
  const session = begin()
  await settled()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(session.getSnapshot()).toMatchObject({ status: 'open' })
  say(popup, origin, { status: 'SUCCESS', authorizationId: id })
  expect(types()).toEqual(['opening', 'opened', 'loaded', 'connected'])
})

it('behavior: a window that looks closed is verified, and not reported as unreachable', async () => {
  vi.mocked(document.hasFocus).mockReturnValue(false)
  const { popup, begin, settled } = await setupVisit()
  Object.assign(popup.location, emptyWindow)
  const session = begin()
  await settled()
  popup.closed = true
  await vi.advanceTimersByTimeAsync(60_000)
  expect(session.getSnapshot()).toMatchObject({ status: 'open' })
})

it('behavior: a modal stays open and offers a window', async () => {
  HTMLDialogElement.prototype.showModal = () => {}
  HTMLDialogElement.prototype.close = () => {}
  const { begin, settled } = await setupVisit({ display: 'modal' })
  const session = begin()
  await settled()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(session.getSnapshot()).toMatchObject({ status: 'open' })
  expect(document.querySelector('dialog')?.textContent).toContain('Not loading?')
  session.cancel()
})
