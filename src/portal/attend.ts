import { SnapTradeError } from '../core/errors.js'
import { enWindow } from '../messages/enWindow.js'
import { type AttendContext, createAttendance } from './attendance.js'
import type { OutcomeRoad, SurfaceReason } from './events.js'
import { LINK_LIFE, type PortalLink } from './link.js'
import { type PortalMessage, parsePortalMessage } from './messages.js'
import { openModal } from './modal.js'
import { type Pending, VISIT_LIFE, writePending } from './pending.js'
import { openWindow } from './popup.js'
import { listenForReturn } from './relay.js'
import { toMessage } from './returned.js'
import { isEnded, type Visit } from './session.js'
import { createSettling } from './settle.js'
import { fillWaitingPage } from './waitingPage.js'

/** Milliseconds that leaving for the portal waits for what the way back needs. */
const KEEP_TIMEOUT = 3000
/** Milliseconds for which a window that was left is still heard. */
const LAST_WORD = 1000

/**
 * Attends to a visit whose window is open, or was refused: leads it to the portal, listens on every road there is, and
 * has silence settled.
 *
 * With `interrupted`, to one whose window an earlier page opened: what is left are the callback page and the backend.
 */
export const attend = (
  visit: Visit,
  context: AttendContext,
  readyLink: PortalLink | undefined,
  interrupted?: Pending,
): void => {
  const { loginOptions, display, emit, set } = visit
  const { scope, links, origins, callbackUrl } = context
  const texts = { ...enWindow, ...visit.texts }
  const known = interrupted && Promise.resolve(interrupted.before && new Map(interrupted.before))
  const attendance = createAttendance(visit, context, known)
  const { after, listen, hold, before, connect, exit, fail, end } = attendance
  const { watch, settle, watchLate } = createSettling(attendance)
  const attemptIds: string[] = []
  let isRenewed = false
  let surface: Pending['surface'] = interrupted?.surface ?? 'link'

  const onWord = (message: PortalMessage | null, via: OutcomeRoad) => {
    switch (message?.type) {
      case 'success':
        return message.connectionId ? connect(message.connectionId, via) : settle()
      case 'error': {
        const mayRenew =
          message.error.action === 'new_link' && visit.surface && !isRenewed && !isEnded(visit.state)
        // Otherwise the window stays: the portal lets the person try again in it, and a success still counts.
        return mayRenew ? renew() : fail(message.error)
      }
      case 'abandoned':
        visit.surface?.close()
        exit('abandoned')
        // A success that the window told in the same breath is still on its way.
        return after(LAST_WORD, end)
      case 'close_modal':
        visit.surface?.close()
        return settle()
      case 'oauth_closed':
        return emit({ type: 'oauth_closed' })
    }
  }

  const onMessage = (event: Event) => {
    const { source, origin, data } = event as MessageEvent<unknown>
    // By source and by origin: a forged message fails one of the two.
    if (!visit.surface?.window || source !== visit.surface.window) return
    if (origins.includes(origin)) onWord(parsePortalMessage(data), 'message')
    // Our own callback page, in that window, is another road.
    else if (origin !== location.origin) emit({ type: 'message_ignored', origin })
  }

  const awaitReturn = (attemptId: string | undefined) => {
    if (!attemptId) return
    attemptIds.push(attemptId)
    hold(listenForReturn(attemptId, (returned) => onWord(toMessage(returned), 'redirect')))
  }

  /** Keeps what the next page needs, should this one be left or reloaded. */
  const keep = async () => {
    const startedAt = interrupted?.startedAt ?? Date.now()
    const returnTo = interrupted?.returnTo ?? location.href
    const connections = await before
    if (isEnded(visit.state)) return
    const kept = connections && [...connections]
    writePending({ scope, attemptIds, loginOptions, surface, before: kept, startedAt, returnTo })
  }

  const opened = () => {
    set({ status: 'open' }, { type: 'opened' })
    // A page that comes back from the back-forward cache, and one without a window, learn of the end only by asking.
    listen(window, 'pageshow', (event) => (event as PageTransitionEvent).persisted && settle())
    if (!visit.surface) listen(window, 'focus', settle)
    after(VISIT_LIFE, () => {
      end()
      fail(
        new SnapTradeError('outcome_unknown', { detail: 'The visit lasted too long to wait for its end.' }),
      )
    })
    return keep()
  }

  const onLink = async ({ attemptId, redirectURI }: PortalLink) => {
    if (visit.state.status !== 'preparing') return
    awaitReturn(attemptId)
    if (visit.surface) {
      visit.surface.navigate(redirectURI)
      return opened()
    }
    if (display !== 'redirect') return onRefused(redirectURI)
    await Promise.race([opened(), new Promise<void>((resolve) => after(KEEP_TIMEOUT, resolve))])
    location.assign(redirectURI)
  }

  const onNoLink = (error: SnapTradeError) => {
    end()
    visit.surface?.close()
    fail(error)
  }

  /** No window: a link to press, in place of this page where there is a way back. It is renewed before it dies. */
  const onRefused = (redirectURI: string) => {
    set({ status: 'blocked', redirectURI, target: callbackUrl ? '_self' : '_blank' }, { type: 'blocked' })
    after(LINK_LIFE, () => {
      if (visit.state.status !== 'blocked') return
      links.fetch(loginOptions).then((link) => {
        awaitReturn(link.attemptId)
        onRefused(link.redirectURI)
      }, onNoLink)
    })
  }

  /** Another link for the window that is there. For a link the portal calls spent: once, and nobody has to know. */
  const renew = () => {
    isRenewed = true
    links.fetch(loginOptions).then(({ attemptId, redirectURI }) => {
      if (isEnded(visit.state)) return
      emit({ type: 'link_renewed' })
      awaitReturn(attemptId)
      visit.surface?.navigate(redirectURI)
    }, onNoLink)
  }

  const showWaiting = () => {
    const { kind, window } = visit.surface ?? {}
    if (window && kind !== 'modal') fillWaitingPage(window, texts.preparing)
  }

  visit.release = end
  visit.reopen = () => {
    const { state } = visit
    if (visit.surface && !visit.surface.isClosed()) {
      visit.surface.focus()
      return true
    }
    const isBlocked = state.status === 'blocked'
    visit.surface = openWindow('auto', isBlocked ? state.redirectURI : undefined)
    if (visit.surface) surface = visit.surface.kind
    // The link itself leads there now: in place of this page, or in a tab we know nothing of.
    else if (isBlocked && state.target === '_self') surface = 'redirect'
    if (isBlocked) void opened()
    if (!visit.surface) return false
    watch()
    if (!isBlocked) {
      if (state.status === 'verifying') set({ status: 'open' })
      showWaiting()
      renew()
    }
    return true
  }

  listen(window, 'message', onMessage)
  if (interrupted) {
    interrupted.attemptIds.forEach(awaitReturn)
    if (interrupted.isTold) {
      // The earlier page told all but a success.
      visit.state = { status: 'exited', reason: 'closed' }
      watchLate()
    } else {
      emit({ type: 'opening', surface, why: 'resumed', isPrefetched: false })
      void opened()
    }
    if (interrupted.returned) onWord(toMessage(interrupted.returned), 'redirect')
    else if (surface === 'redirect' || document.hasFocus()) settle()
    return
  }

  if (display === 'modal' && !visit.surface) {
    const onClose = () => {
      visit.surface?.close()
      settle()
    }
    const onWindow = () => {
      visit.surface?.close()
      visit.reopen()
    }
    visit.surface = openModal(texts, { onClose, onWindow })
  }
  surface = visit.surface?.kind ?? (display === 'redirect' ? 'redirect' : 'link')
  emit({ type: 'opening', surface, why: whyThere(display, surface), isPrefetched: !!readyLink })
  if (visit.surface) watch()
  if (readyLink && visit.surface && visit.surface.kind !== 'modal') {
    // The window was opened with it.
    awaitReturn(readyLink.attemptId)
    void opened()
  } else if (readyLink) void onLink(readyLink)
  else {
    showWaiting()
    links.fetch(loginOptions).then(onLink, onNoLink)
  }
}

const whyThere = (display: Visit['display'], surface: Pending['surface']): SurfaceReason => {
  if (display === 'auto') return surface === 'popup' ? 'default' : 'refused'
  if (display === surface) return 'asked'
  return display === 'modal' ? 'isolated' : 'refused'
}
