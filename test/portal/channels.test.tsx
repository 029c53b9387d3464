import { type Connection, completeConnection, type PortalEvent } from 'react-snaptrade-connect'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { callbackFor, createAttemptId, findAttemptId } from '../../src/portal/attempt.js'
import { say } from '../setup/fakePopup.js'
import { connection, id, kept, keptText, origin, setupVisit, timersLeft } from '../setup/visit.js'

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

/** Returns the redirect URL of the last login request. */
const lastRedirect = (request: { mock: { calls: [string, object][] } }) => {
  const call = request.mock.calls.filter(([operation]) => operation === 'loginSnapTradeUser').at(-1)
  return (call?.[1] as { customRedirect?: string } | undefined)?.customRedirect
}

/** Opens the callback page at the redirect URL with the portal's query, as another page of this origin. */
const comeBack = async (redirect: string | undefined, query: string) => {
  const url = new URL(redirect ?? expect.unreachable())
  history.replaceState(null, '', `${url.pathname}${url.search}${url.search ? '&' : '?'}${query}`)
  vi.spyOn(window, 'close').mockImplementation(() => {})
  const outcome = completeConnection()
  // A channel delivers its message in a separate task.
  await new Promise((resolve) => setImmediate(resolve))
  await new Promise((resolve) => setImmediate(resolve))
  return outcome
}

describe('the attempt', () => {
  it('default: in the query, or in the path at its placeholder', () => {
    const attempt = createAttemptId()
    expect(callbackFor('/connected?x=1', attempt)).toBe(
      `http://localhost:3000/connected?x=1&snaptrade_attempt=${attempt}`,
    )
    expect(callbackFor('https://a.example/back/{attempt}', attempt)).toBe(`https://a.example/back/${attempt}`)
    expect(findAttemptId(`https://a.example/back/${attempt}?status=SUCCESS`)).toBe(attempt)
    expect(findAttemptId('https://a.example/back?status=SUCCESS')).toBeUndefined()
  })
})

describe('the callback page', () => {
  it.each(['/connected', '/back/{attempt}', 'http://localhost:3000/deep/page?tab=2'])(
    'default: %s reports to the waiting page, cleans its URL and closes itself',
    async (callbackUrl) => {
      const { begin, settled, request, events } = await setupVisit({ callbackUrl })
      const session = begin()
      await settled()
      const outcome = await comeBack(lastRedirect(request), `status=SUCCESS&connection_id=${id}`)
      expect(outcome).toEqual({ status: 'connected', connectionId: id })
      expect(session.getSnapshot()).toEqual({
        status: 'connected',
        connectionId: id,
        via: 'redirect',
        sessionId: 's',
      })
      expect(events.at(-1)).toMatchObject({ type: 'connected', via: 'redirect' })
      expect(location.search).not.toMatch(/status|connection|attempt/)
      expect(window.close).toHaveBeenCalledTimes(1)
    },
  )

  it('behavior: an error and an abandonment are reported in the same way', async () => {
    const failing = await setupVisit({ callbackUrl: '/connected' })
    const session = failing.begin()
    await failing.settled()
    await comeBack(lastRedirect(failing.request), 'status=ERROR&status_code=400&error_code=1023')
    expect(session.getSnapshot()).toMatchObject({
      status: 'failed',
      error: { code: 'portal_1023', status: 400 },
    })
    const left = await setupVisit({ callbackUrl: '/connected' })
    const other = left.begin()
    await left.settled()
    await comeBack(lastRedirect(left.request), 'status=ABANDONED')
    expect(other.getSnapshot()).toEqual({ status: 'exited', reason: 'abandoned', sessionId: 's' })
  })

  it('behavior: after the window’s message it has no effect', async () => {
    const { popup, begin, settled, request, types } = await setupVisit({ callbackUrl: '/connected' })
    begin()
    await settled()
    const redirect = lastRedirect(request)
    say(popup, origin, { status: 'SUCCESS', authorizationId: id })
    await comeBack(redirect, `status=SUCCESS&connection_id=${id}`)
    await comeBack(redirect, 'status=ABANDONED')
    expect(types()).toEqual(['opening', 'opened', 'connected'])
  })

  it('behavior: a success after the exit of a window that lost its connection is reported', async () => {
    const { popup, begin, settled, request, types } = await setupVisit({ callbackUrl: '/connected' })
    begin()
    await settled()
    popup.closed = true
    // The verifier is loaded on demand.
    await vi.advanceTimersByTimeAsync(500)
    await settled()
    await vi.advanceTimersByTimeAsync(10_000)
    await comeBack(lastRedirect(request), `status=SUCCESS&connection_id=${id}`)
    expect(types().slice(-2)).toEqual(['exited', 'connected'])
  })

  it.each([
    `/connected?status=SUCCESS&connection_id=${id}`,
    `/connected?snaptrade_attempt=${createAttemptId()}&status=SUCCESS&connection_id=${id}`,
    `/connected?connection_id=${id}`,
    '/connected?snaptrade_attempt=sta_x&status=ERROR',
  ])('behavior: opened manually as %s it has no effect', async (made) => {
    const { begin, settled, types } = await setupVisit({ callbackUrl: '/connected' })
    begin()
    await settled()
    await comeBack(`http://localhost:3000${made}`, 'x=1')
    expect(types()).toEqual(['opening', 'opened'])
  })

  it('parameters: the app’s own redirect URL is not changed', async () => {
    const customRedirect = 'https://app.example.com/mine'
    const { begin, settled, request } = await setupVisit({
      callbackUrl: '/connected',
      loginOptions: { customRedirect },
    })
    begin()
    await settled()
    expect(lastRedirect(request)).toBe(customRedirect)
  })
})

describe('a used link', () => {
  it('behavior: is replaced once, silently; the second time it is reported', async () => {
    const { popup, begin, settled, types } = await setupVisit()
    const session = begin()
    await settled()
    say(popup, origin, { status: 'ERROR', errorCode: '1006', statusCode: '400' })
    await settled()
    expect(popup.location.replace).toHaveBeenLastCalledWith(`${origin}/portal?token=signed2`)
    expect(session.getSnapshot()).toMatchObject({ status: 'open' })
    say(popup, origin, { status: 'ERROR', errorCode: '1006', statusCode: '400' })
    expect(session.getSnapshot()).toMatchObject({
      status: 'failed',
      error: { action: 'new_link', isRetryable: true },
    })
    expect(types()).toEqual(['opening', 'opened', 'link_renewed', 'failed'])
  })

  it('behavior: the link of a blocked window is replaced before it expires', async () => {
    const { open, begin, settled } = await setupVisit()
    open.mockReturnValue(null)
    const session = begin()
    await settled()
    expect(session.getSnapshot()).toMatchObject({
      status: 'blocked',
      redirectURI: `${origin}/portal?token=signed`,
    })
    await vi.advanceTimersByTimeAsync(4 * 60_000)
    expect(session.getSnapshot()).toMatchObject({
      status: 'blocked',
      redirectURI: `${origin}/portal?token=signed2`,
    })
  })
})

describe('reopening', () => {
  it('behavior: focuses an open window, and opens a closed one with a fresh link', async () => {
    const { popup, open, begin, settled, types } = await setupVisit()
    vi.mocked(document.hasFocus).mockReturnValue(false)
    const session = begin()
    await settled()
    expect(session.reopen()).toBe(true)
    expect(popup.focus).toHaveBeenCalledTimes(1)
    popup.closed = true
    await vi.advanceTimersByTimeAsync(500)
    expect(session.getSnapshot()).toMatchObject({ status: 'open' })
    open.mockImplementationOnce(() => {
      popup.closed = false
      return popup as unknown as Window
    })
    expect(session.reopen()).toBe(true)
    await settled()
    expect(popup.location.replace).toHaveBeenLastCalledWith(`${origin}/portal?token=signed2`)
    say(popup, origin, { status: 'SUCCESS', authorizationId: id })
    expect(session.getSnapshot()).toMatchObject({ status: 'connected', via: 'message' })
    expect(types()).toEqual(['opening', 'opened', 'window_closed', 'link_renewed', 'connected'])
  })
})

describe('a reload', () => {
  const interrupt = async (options = {}) => {
    const first = await setupVisit({ callbackUrl: '/connected', userId: 'ada', ...options })
    first.begin()
    await first.settled()
    await vi.advanceTimersByTimeAsync(10)
    const redirect = lastRedirect(first.request)
    // The page is left without a release, and nothing listens to it.
    vi.restoreAllMocks()
    vi.spyOn(document, 'hasFocus').mockReturnValue(false)
    return redirect
  }

  it('behavior: stores no link and no secret', async () => {
    await interrupt()
    expect(kept()).toMatchObject({ userId: 'ada', surface: 'popup', loginOptions: {}, before: [] })
    expect(keptText()).not.toMatch(/token|signed|redirectURI/)
  })

  it('behavior: the next page continues the visit, and the button with the same options adopts it', async () => {
    const redirect = await interrupt()
    const next = await setupVisit({ callbackUrl: '/connected', userId: 'ada' })
    const reported: string[] = []
    const onEvent = ({ type }: PortalEvent) => void reported.push(type)
    next.visits.adopt({ options: () => '{}', onEvent, onState: () => {}, onVisit: () => {} })
    next.visits.resume(next.onEvent)
    await next.settled()
    await comeBack(redirect, `status=SUCCESS&connection_id=${id}`)
    expect(reported).toEqual(['opening', 'opened', 'connected'])
    expect(next.events).toEqual([])
    expect(keptText()).toBeNull()
  })

  it('behavior: without a message the outcome is found by comparing connections', async () => {
    await interrupt()
    const next = await setupVisit({ callbackUrl: '/connected', userId: 'ada' })
    next.backend.connections = async () => [connection()]
    next.visits.resume(next.onEvent)
    await next.settled()
    window.dispatchEvent(new Event('focus'))
    await vi.advanceTimersByTimeAsync(10)
    expect(next.events.at(-1)).toMatchObject({ type: 'connected', connectionId: id, via: 'verified' })
    expect([next.heldListeners(), await timersLeft()]).toEqual([0, expect.any(Number)])
  })

  it('behavior: the state for the return is stored immediately, and the connections when they are known', async () => {
    const visit = await setupVisit({ callbackUrl: '/connected', userId: 'ada' })
    let arrive: (connections: Connection[]) => void = () => {}
    visit.backend.connections = () =>
      new Promise((resolve) => {
        arrive = resolve
      })
    visit.begin()
    await visit.settled()
    const [, attemptId] = /(sta_[\w-]+)/.exec(lastRedirect(visit.request) ?? '') ?? []
    expect(kept()).toMatchObject({ surface: 'popup', attemptIds: [attemptId] })
    expect(kept().before).toBeUndefined()
    arrive([connection()])
    await vi.advanceTimersByTimeAsync(0)
    expect(kept().before).toEqual([[id, { type: 'read', disabled: false }]])
  })

  it('behavior: the attempt of a replaced link is also stored', async () => {
    const { popup, begin, settled, request } = await setupVisit({ callbackUrl: '/connected', userId: 'ada' })
    begin()
    await settled()
    say(popup, origin, { status: 'ERROR', errorCode: '1006', statusCode: '400' })
    await settled()
    const [, attemptId] = /(sta_[\w-]+)/.exec(lastRedirect(request) ?? '') ?? []
    const { attemptIds } = kept()
    expect(attemptIds).toHaveLength(2)
    expect(attemptIds[1]).toBe(attemptId)
  })

  it('behavior: another user does not continue it, and it is deleted', async () => {
    await interrupt()
    const next = await setupVisit({ callbackUrl: '/connected', userId: 'grace' })
    next.visits.resume(next.onEvent)
    await next.settled()
    expect(next.events).toEqual([])
    expect(keptText()).toBeNull()
  })

  it('behavior: loads no code if no visit is stored', async () => {
    const next = await setupVisit()
    next.visits.resume(next.onEvent)
    await next.settled()
    expect(next.request).not.toHaveBeenCalled()
  })
})

describe('the modal', () => {
  beforeEach(() => {
    // jsdom has the element, but not its methods.
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true
    }
    HTMLDialogElement.prototype.close = function () {
      this.open = false
    }
  })

  it('default: named, closable, embedded as the portal requires, and the page is restored', async () => {
    document.documentElement.style.setProperty('overflow', 'scroll', 'important')
    const button = document.body.appendChild(document.createElement('button'))
    button.focus()
    const { open, begin, settled, events } = await setupVisit({ display: 'modal' })
    const session = begin()
    await settled()
    expect(open).not.toHaveBeenCalled()
    expect(events[0]).toMatchObject({ type: 'opening', surface: 'modal', why: 'asked' })
    const dialog = document.querySelector('dialog') ?? expect.unreachable()
    expect(dialog.getAttribute('aria-label')).toBe('Secure sign-in')
    const frame = dialog.querySelector('iframe') ?? expect.unreachable()
    expect(frame).toMatchObject({ title: 'Secure sign-in', referrerPolicy: 'no-referrer' })
    expect(frame.getAttribute('allow')).toContain('publickey-credentials-get')
    expect(frame.hasAttribute('sandbox')).toBe(false)
    expect(document.activeElement?.textContent).toBe('Close')
    say(frame.contentWindow, origin, { status: 'SUCCESS', authorizationId: id })
    say(frame.contentWindow, origin, 'CLOSE_MODAL')
    expect(session.getSnapshot()).toMatchObject({ status: 'connected', via: 'message' })
    expect(document.querySelector('dialog')).toBeNull()
    expect(document.activeElement).toBe(button)
    expect(document.documentElement.getAttribute('style')).toContain('overflow: scroll !important')
    document.documentElement.removeAttribute('style')
  })

  it('behavior: a prefetched link is shown immediately', async () => {
    const { begin, settled, types, request } = await setupVisit({ display: 'modal', isPrefetched: true })
    const session = begin()
    await settled()
    expect(document.querySelector('iframe')?.src).toBe(`${origin}/portal?token=signed`)
    expect(session.getSnapshot()).toMatchObject({ status: 'open', surface: 'modal' })
    expect(types()).toEqual(['opening', 'opened'])
    expect(request.mock.calls.filter(([name]) => name === 'loginSnapTradeUser')).toHaveLength(1)
    session.cancel()
  })

  it('behavior: if the portal does not load, a window is offered', async () => {
    const { open, begin, settled, types } = await setupVisit({ display: 'modal' })
    begin()
    await settled()
    await vi.advanceTimersByTimeAsync(10_000)
    const way = [...document.querySelectorAll('dialog button')].find(
      ({ textContent }) => textContent === 'Open in a new window',
    )
    ;(way as HTMLButtonElement).click()
    await settled()
    expect(open).toHaveBeenCalledTimes(1)
    expect(document.querySelector('dialog')).toBeNull()
    expect(types()).toEqual(['opening', 'opened', 'link_renewed'])
  })

  it('behavior: closed by the user', async () => {
    const { begin, settled, types } = await setupVisit({ display: 'modal' })
    const session = begin()
    await settled()
    document.querySelector<HTMLButtonElement>('.snaptrade-dialog-close')?.click()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(session.getSnapshot()).toEqual({ status: 'exited', reason: 'closed', sessionId: 's' })
    expect(types().at(-1)).toBe('exited')
  })

  it('behavior: a cross-origin isolated page gets a popup', async () => {
    vi.stubGlobal('crossOriginIsolated', true)
    const { open, begin, settled, events } = await setupVisit({ display: 'modal' })
    begin()
    await settled()
    expect(open).toHaveBeenCalledTimes(1)
    expect(events[0]).toMatchObject({ surface: 'popup', why: 'isolated' })
    vi.unstubAllGlobals()
  })
})

describe('the tab', () => {
  it('default: requested, or because a popup was blocked', async () => {
    const asked = await setupVisit({ display: 'tab' })
    asked.begin()
    await asked.settled()
    expect(asked.open).toHaveBeenCalledExactlyOnceWith('', expect.stringMatching(/^snaptrade-visit_/))
    expect(asked.events[0]).toMatchObject({ surface: 'tab', why: 'asked' })
    const refused = await setupVisit()
    refused.open.mockReturnValueOnce(null)
    refused.begin()
    await refused.settled()
    expect(refused.events[0]).toMatchObject({ surface: 'tab', why: 'refused' })
  })

  it('behavior: touch devices have no popups; a requested one is still tried', async () => {
    const matchMedia = vi.fn((query: string) => ({ matches: query === '(pointer:coarse)' }))
    vi.stubGlobal('matchMedia', matchMedia)
    const phone = await setupVisit()
    phone.begin()
    await phone.settled()
    expect(phone.open).toHaveBeenCalledExactlyOnceWith('', expect.stringMatching(/^snaptrade-visit_/))
    expect(phone.events[0]).toMatchObject({ surface: 'tab', why: 'platform' })
    const asked = await setupVisit({ display: 'popup' })
    asked.begin()
    await asked.settled()
    expect(asked.events[0]).toMatchObject({ surface: 'popup', why: 'asked' })
    vi.unstubAllGlobals()
  })
})
