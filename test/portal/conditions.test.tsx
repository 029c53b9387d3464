import type { PortalEvent } from 'react-snaptrade-connect'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createVisits } from '../../src/portal/visits.js'
import { fakePopup, say } from '../setup/fakePopup.js'
import { connection, id, kept, keptText, origin, setupVisit, timersLeft } from '../setup/visit.js'

/** Visits in adverse conditions. Each of them once lost an outcome or left a resource behind. */

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  // jsdom has the element, but not its methods.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
  }
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  sessionStorage.clear()
})

const wrongPassword = { status: 'ERROR', errorCode: '1066', statusCode: '403' }
const success = { status: 'SUCCESS', authorizationId: id }
const dialogs = () => document.querySelectorAll('dialog').length
const frameWindow = () => document.querySelector('iframe')?.contentWindow

describe('an error in the portal, then', () => {
  it.each(['modal', 'popup', 'tab'] as const)('a sign-out: closes the %s', async (display) => {
    const { popup, begin, settled, visits, types, heldListeners } = await setupVisit({ display })
    begin()
    await settled()
    say(display === 'modal' ? frameWindow() : popup, origin, wrongPassword)
    expect(types().at(-1)).toBe('failed')
    visits.release()
    await settled()
    expect(dialogs()).toBe(0)
    expect(document.documentElement.style.overflow).toBe('')
    if (display !== 'modal') expect(popup.close).toHaveBeenCalled()
    expect(heldListeners()).toBe(0)
    expect(await timersLeft()).toBe(0)
    expect(keptText()).toBeNull()
    expect(types().at(-1)).toBe('failed')
  })

  it('the next visit: one dialog, and none after its success', async () => {
    const { begin, settled } = await setupVisit({ display: 'modal' })
    begin()
    await settled()
    say(frameWindow(), origin, wrongPassword)
    const next = begin()
    await settled()
    expect(dialogs()).toBe(1)
    say(frameWindow(), origin, success)
    expect(next.getSnapshot()).toMatchObject({ status: 'connected' })
    expect(dialogs()).toBe(0)
  })
})

it('behavior: a success that a frame sent directly after its end is accepted if the browser names its source', async () => {
  const { begin, settled, types } = await setupVisit({ display: 'modal' })
  const visit = begin()
  await settled()
  const source = frameWindow()
  say(source, origin, 'CLOSE_MODAL')
  expect(visit.getSnapshot()).toEqual({ status: 'verifying' })
  say(source, origin, success)
  expect(visit.getSnapshot()).toMatchObject({ status: 'connected', connectionId: id, via: 'message' })
  expect(types().filter((type) => type === 'connected')).toHaveLength(1)
})

it('behavior: a blocked window that is not opened for eight hours ends after at most three links', async () => {
  const { open, begin, settled, request, heldListeners } = await setupVisit({ callbackUrl: '/connected' })
  open.mockReturnValue(null)
  const visit = begin()
  await settled()
  await vi.advanceTimersByTimeAsync(8 * 60 * 60_000)
  expect(visit.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'link_expired' } })
  expect(request.mock.calls.filter(([name]) => name === 'loginSnapTradeUser')).toHaveLength(3)
  expect(heldListeners()).toBe(0)
  expect(await timersLeft()).toBe(0)
})

describe('connections that differ by their dates', () => {
  it.each([
    {
      name: 'a new connection in it is accepted',
      age: 0,
      expected: { status: 'connected', via: 'verified' },
    },
    { name: 'an older one is not', age: 3_600_000, expected: { status: 'exited', reason: 'closed' } },
  ])('the first list arrives after the user has finished: $name', async ({ age, expected }) => {
    const { popup, begin, settled, backend } = await setupVisit()
    let answer: (list: ReturnType<typeof connection>[]) => void = () => {}
    backend.connections = () => new Promise((resolve) => (answer = resolve))
    const visit = begin()
    await settled()
    popup.closed = true
    await vi.advanceTimersByTimeAsync(500)
    const list = [connection({ created_date: new Date(Date.now() - age).toISOString() })]
    backend.connections = async () => list
    answer(list)
    await settled()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(visit.getSnapshot()).toMatchObject(expected)
  })

  it('a connection that another tab created in the meantime is not claimed', async () => {
    const { popup, begin, settled, backend } = await setupVisit()
    const visit = begin()
    await settled()
    backend.connections = async () => [connection({ created_date: new Date().toISOString() })]
    const channel = new BroadcastChannel('snaptrade-connect:claims')
    channel.postMessage({ connectionId: id })
    // The channel has no timers that could be advanced.
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    channel.close()
    popup.closed = true
    await vi.advanceTimersByTimeAsync(500)
    await settled()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(visit.getSnapshot()).toMatchObject({ status: 'exited', reason: 'closed' })
  })
})

describe('a click', () => {
  it('after the end opens no window: `reopen` returns `false`', async () => {
    const { popup, open, begin, settled, request } = await setupVisit()
    const visit = begin()
    await settled()
    say(popup, origin, success)
    expect(visit.reopen()).toBe(false)
    await settled()
    expect(open).toHaveBeenCalledTimes(1)
    expect(request.mock.calls.filter(([name]) => name === 'loginSnapTradeUser')).toHaveLength(1)
  })

  it('during the check with the backend opens the portal again immediately', async () => {
    const { popup, open, begin, settled } = await setupVisit()
    const visit = begin()
    await settled()
    popup.closed = true
    await vi.advanceTimersByTimeAsync(500)
    expect(visit.getSnapshot()).toEqual({ status: 'verifying' })
    popup.closed = false
    expect(visit.reopen()).toBe(true)
    expect(open).toHaveBeenCalledTimes(2)
    await settled()
    expect(visit.getSnapshot()).toMatchObject({ status: 'open' })
    say(popup, origin, success)
    expect(visit.getSnapshot()).toMatchObject({ status: 'connected', via: 'message' })
  })

  it('directly after the window was closed has an effect', async () => {
    const { popup, open, begin, settled } = await setupVisit()
    const visit = begin()
    await settled()
    // Before the next check of the window.
    popup.closed = true
    open.mockImplementation(() => {
      popup.closed = false
      return popup as unknown as Window
    })
    expect(visit.press()).toBe(true)
    expect(open).toHaveBeenCalledTimes(2)
    await settled()
    visit.cancel()
  })
})

describe('a platform that does not support or allow an API', () => {
  const broken: [name: string, breakIt: () => void][] = [
    [
      'BroadcastChannel throws',
      () =>
        vi.stubGlobal(
          'BroadcastChannel',
          class {
            constructor() {
              throw new DOMException('denied', 'SecurityError')
            }
          },
        ),
    ],
    ['there is no BroadcastChannel', () => vi.stubGlobal('BroadcastChannel', undefined)],
    [
      'crypto.randomUUID is missing',
      () => vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) }),
    ],
    [
      'storage throws',
      () => {
        const denied = () => {
          throw new DOMException('denied', 'SecurityError')
        }
        vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(denied)
        vi.spyOn(window, 'localStorage', 'get').mockImplementation(denied)
      },
    ],
    [
      'Web Locks refuse',
      () => {
        const request = () => Promise.reject(new DOMException('denied', 'SecurityError'))
        vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { locks: { request } }))
      },
    ],
    [
      'Web Locks throw',
      () => {
        const request = () => {
          throw new DOMException('denied', 'InvalidStateError')
        }
        vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { locks: { request } }))
      },
    ],
    ['AbortSignal.any is missing', () => vi.stubGlobal('AbortSignal', class extends EventTarget {})],
    ['there is no matchMedia', () => vi.stubGlobal('matchMedia', undefined)],
    [
      'matchMedia throws',
      () =>
        vi.stubGlobal('matchMedia', () => {
          throw new Error('denied')
        }),
    ],
  ]

  it.each(broken)('%s: the message is still accepted', async (_, breakIt) => {
    const { popup, begin, settled, types } = await setupVisit({ callbackUrl: '/connected' })
    breakIt()
    const visit = begin()
    await settled()
    expect(types()).toEqual(['opening', 'opened'])
    say(popup, origin, success)
    expect(visit.getSnapshot()).toMatchObject({ status: 'connected', via: 'message' })
    expect(await timersLeft()).toBe(0)
  })
})

it('behavior: a tab with a copy of this tab’s storage does not continue the visit', async () => {
  const held = new Set<string>()
  const request = (name: string, _: object, take: (lock: object | null) => Promise<void> | null) => {
    if (held.has(name)) return Promise.resolve(take(null))
    held.add(name)
    return Promise.resolve(take({ name }))
  }
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { locks: { request } }))
  const first = await setupVisit({ userId: 'ada' })
  const visit = first.begin()
  await first.settled()
  expect(kept().userId).toBe('ada')

  // The other tab: a separate provider with the same storage.
  const seen: PortalEvent[] = []
  const copy = createVisits(() => first.config, 'ada')
  const text = keptText() ?? ''
  copy.resume((event) => seen.push(event))
  await first.settled()
  sessionStorage.setItem(`snaptrade-connect:${visit.visitId}`, text)
  say(first.popup, origin, success)
  await first.settled()
  expect(visit.getSnapshot()).toMatchObject({ status: 'connected' })
  expect(seen).toEqual([])
})

it('behavior: two providers on one page each accept only their own window’s messages', async () => {
  const first = await setupVisit()
  const visit = first.begin()
  await first.settled()
  const other = fakePopup()
  const events: PortalEvent[] = []
  const visits = createVisits(() => first.config, null)
  const owner = {
    options: () => '{}',
    onState() {},
    onVisit() {},
    onEvent: (event: PortalEvent) => events.push(event),
  }
  visits.begin({ loginOptions: {}, display: 'auto', owner })
  await first.settled()
  say(other.popup, origin, success)
  expect(events.at(-1)).toMatchObject({ type: 'connected' })
  expect(visit.getSnapshot()).toMatchObject({ status: 'open' })
  say(first.popup, origin, { status: 'SUCCESS', authorizationId: 'another' })
  expect(visit.getSnapshot()).toMatchObject({ status: 'connected', connectionId: 'another' })
  expect(events.filter(({ type }) => type === 'connected')).toHaveLength(1)
})

describe('events of the backend', () => {
  it('default: an event with the visit’s session is its outcome', async () => {
    const { popup, begin, settled, sendEvent, streams } = await setupVisit({ hasEvents: true })
    const visit = begin()
    await settled()
    sendEvent({ type: 'CONNECTION_ATTEMPTED', connectionId: id, sessionId: 's' })
    expect(visit.getSnapshot()).toMatchObject({ status: 'open' })
    sendEvent({ type: 'CONNECTION_ADDED', connectionId: id, sessionId: 's' })
    // The portal's own message takes precedence.
    await vi.advanceTimersByTimeAsync(1400)
    expect(visit.getSnapshot()).toMatchObject({ status: 'open' })
    await vi.advanceTimersByTimeAsync(200)
    expect(visit.getSnapshot()).toMatchObject({ status: 'connected', connectionId: id, via: 'webhook' })
    expect(popup.close).toHaveBeenCalled()
    await settled()
    expect(streams.size).toBe(0)
  })

  it('behavior: another event about connections causes a check of the connections', async () => {
    const { begin, settled, sendEvent, backend, request } = await setupVisit({ hasEvents: true })
    const visit = begin()
    await settled()
    const looks = () => request.mock.calls.filter(([name]) => name === 'listBrokerageAuthorizations').length
    const before = looks()
    sendEvent({ type: 'ACCOUNT_HOLDINGS_UPDATED', connectionId: id })
    sendEvent({ type: 'CONNECTION_DELETED', connectionId: 'another' })
    await vi.advanceTimersByTimeAsync(1600)
    await settled()
    expect(looks()).toBe(before + 1)
    expect(visit.getSnapshot()).toMatchObject({ status: 'open' })
    backend.connections = async () => [connection({ created_date: new Date().toISOString() })]
    sendEvent({ type: 'CONNECTION_ADDED', connectionId: id })
    await vi.advanceTimersByTimeAsync(1600)
    await settled()
    expect(visit.getSnapshot()).toMatchObject({ status: 'connected', via: 'verified' })
  })

  it('behavior: an event of another visit’s session is not this visit’s outcome', async () => {
    const { begin, settled, sendEvent } = await setupVisit({ hasEvents: true })
    const visit = begin()
    await settled()
    sendEvent({ type: 'CONNECTION_ADDED', connectionId: id, sessionId: 'another' })
    await vi.advanceTimersByTimeAsync(1600)
    await settled()
    expect(visit.getSnapshot()).toMatchObject({ status: 'open' })
    visit.cancel()
  })
})
