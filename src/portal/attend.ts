import { isSnapTradeError, SnapTradeError } from '../core/errors.js'
import type { Connection, LoginLink } from '../core/models.js'
import type { ExitReason, OutcomeRoad } from './events.js'
import { createHold } from './hold.js'
import type { LinkStore } from './link.js'
import { parsePortalMessage } from './messages.js'
import { openPopup } from './popup.js'
import type { Visit } from './session.js'
import { rememberConnections, verify } from './verify.js'
import { fillWaitingPage } from './waitingPage.js'

/** What attending to a visit needs. */
export interface AttendParameters {
  /** The link that the window was opened with, if one was at hand. */
  link: LoginLink | undefined
  links: LinkStore
  /** Asks the backend, past any cache. */
  listConnections: () => Promise<Connection[]>
  origins: readonly string[]
}

/** Milliseconds between looks at the window: the platform has no event for a closed popup. */
const WATCH_INTERVAL = 400
/** Milliseconds before each look at the connections once the window is gone. */
const VERIFY_DELAYS = [0, 1000, 2000, 3000]
/**
 * Further looks after an exit, in milliseconds: a page with `Cross-Origin-Opener-Policy` makes an open window
 * look closed, and the person may still finish in there.
 */
const LATE_DELAYS = [3000, 5000, 8000, 13_000, 21_000, 34_000, 55_000, 89_000, 144_000, 233_000]
/** The last deadline of a visit, in milliseconds. */
const VISIT_LIFE = 30 * 60_000

/**
 * Attends to a visit whose window is open, or was refused: leads it to the portal, listens to it, and finds out
 * what came of it when it falls silent.
 */
export const attend = (visit: Visit, { link, links, listConnections, origins }: AttendParameters): void => {
  const { loginOptions, emit, set } = visit
  const { after, listen, release } = createHold()
  const before = listConnections().then(rememberConnections, () => undefined)

  const connect = (connectionId: string, via: OutcomeRoad) => {
    if (visit.state.status === 'connected') return
    release()
    visit.surface?.close()
    set({ status: 'connected', connectionId, via }, { type: 'connected', connectionId, via })
  }
  const exit = (reason: ExitReason) => visit.end({ status: 'exited', reason })
  const fail = (error: SnapTradeError) => visit.end({ status: 'failed', error })

  const onMessage = (event: Event) => {
    const { source, origin, data } = event as MessageEvent<unknown>
    const { surface } = visit
    // By source and by origin: a forged message fails one of the two.
    if (!surface || source !== surface.window) return
    if (!origins.includes(origin)) return emit({ type: 'message_ignored', origin })
    const message = parsePortalMessage(data)
    switch (message?.type) {
      case 'success':
        return message.connectionId ? connect(message.connectionId, 'message') : settle()
      case 'error':
        // The window stays: the portal lets the person try again in it, and a success still counts.
        return fail(message.error)
      case 'abandoned':
        release()
        surface.close()
        return exit('abandoned')
      case 'close_modal':
        surface.close()
        return settle()
      case 'oauth_closed':
        return emit({ type: 'oauth_closed' })
    }
  }

  /** Looks at the window until it is gone. */
  const watch = () =>
    after(WATCH_INTERVAL, () => {
      if (!visit.surface?.isClosed()) return watch()
      emit({ type: 'window_closed' })
      const { status } = visit.state
      if (status === 'preparing') {
        release()
        exit('closed')
      } else if (status === 'failed') watchLate()
      // It only looks closed while the person may be in it: wait until they are back here.
      else if (document.hasFocus()) settle()
      else listen(window, 'focus', settle)
    })

  /** Asks the backend what came of a silent visit. */
  const settle = () => {
    if (visit.state.status !== 'open') return
    set({ status: 'verifying' }, { type: 'verifying' })
    void lookBack(VERIFY_DELAYS).then((answer) => {
      if (answer === 'found') return
      if (isSnapTradeError(answer)) fail(answer)
      else exit('closed')
      watchLate()
    })
  }

  const watchLate = () => {
    void lookBack(LATE_DELAYS).then(release)
    listen(window, 'focus', () => void lookBack([0]))
  }

  /** Compares the connections with those before, some times over. Never ends once the visit is released. */
  const lookBack = async (delays: readonly number[]): Promise<'found' | 'nothing' | SnapTradeError> => {
    let error: SnapTradeError | undefined
    for (const delay of delays) {
      await new Promise<void>((resolve) => after(delay, resolve))
      const answer = await verify(before, listConnections, loginOptions.reconnect)
      error = isSnapTradeError(answer) ? answer : undefined
      if (typeof answer === 'string') {
        connect(answer, 'verified')
        return 'found'
      }
    }
    return error ?? 'nothing'
  }

  const opened = () => {
    set({ status: 'open' }, { type: 'opened' })
    after(VISIT_LIFE, () => {
      release()
      fail(
        new SnapTradeError('outcome_unknown', { detail: 'The visit lasted too long to wait for its end.' }),
      )
    })
  }

  const onLink = ({ redirectURI }: LoginLink) => {
    if (visit.state.status !== 'preparing') return
    if (!visit.surface) return set({ status: 'blocked', redirectURI }, { type: 'blocked' })
    visit.surface.navigate(redirectURI)
    opened()
  }
  const onNoLink = (error: SnapTradeError) => {
    release()
    visit.surface?.close()
    fail(error)
  }

  visit.release = release
  visit.openLink = () => {
    if (visit.state.status !== 'blocked') return false
    visit.surface = openPopup(visit.state.redirectURI)
    if (!visit.surface) return false
    watch()
    opened()
    return true
  }
  listen(window, 'message', onMessage)
  if (visit.surface) watch()
  if (visit.surface && !link) fillWaitingPage(visit.surface.window, visit.waiting)
  if (!link) links.fetch(loginOptions).then(onLink, onNoLink)
  else if (visit.surface) opened()
  else onLink(link)
}
