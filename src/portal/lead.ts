import { SnapTradeError } from '../core/errors.js'
import { enWindow } from '../messages/enWindow.js'
import type { Attendance } from './attendance.js'
import type { SurfaceReason } from './events.js'
import { LINK_LIFE, type PortalLink } from './link.js'
import { openModal } from './modal.js'
import type { Pending } from './pending.js'
import { isTouchDevice, openWindow, type Surface } from './popup.js'
import { isEnded, type Visit } from './session.js'
import { fillWaitingPage } from './waitingPage.js'

/** Milliseconds that leaving for the portal waits for what the way back needs. */
const KEEP_TIMEOUT = 3000

/** Milliseconds in which something of the portal has to arrive. */
const PORTAL_TIMEOUT = 20_000

/** What the one that leads needs of the one that listens. */
export interface LeadingParameters {
  /** Where the portal is shown by now: what a next page has to know. */
  place: { kind: Pending['surface'] }
  /** Listens for the callback page of an attempt. */
  awaitReturn: (attemptId: string | undefined) => void
  /** The portal is there, or will be. */
  opened: () => Promise<void>
  /** Looks whether the window is still there. */
  watch: () => void
  /** The app's window was closed by its own button: what happened in it is to be settled. */
  settle: () => void
}

/** Leads a visit's window to the portal: with a link at hand, one that is fetched, and another one where that was spent. */
export const createLeading = (
  attendance: Attendance,
  { place, awaitReturn, opened, watch, settle }: LeadingParameters,
) => {
  const { visit, links, callbackUrl, after, fail, end } = attendance
  const { loginOptions, display, emit, set } = visit
  const texts = { ...enWindow, ...visit.texts }
  let isRenewed = false

  const navigate = (redirectURI: string) => {
    visit.surface?.navigate(redirectURI)
    expectPortal()
  }

  /** Nobody is left alone with a window in which nothing arrives. The modal offers a way round by itself. */
  const expectPortal = (surface = visit.surface) => {
    if (surface?.kind === 'modal') return
    after(PORTAL_TIMEOUT, () => {
      if (visit.state.status !== 'open' || visit.surface !== surface || (surface && !isEmpty(surface))) return
      end()
      // Without a window it is this page that is being left.
      if (surface) surface.close()
      else window.stop()
      fail(
        new SnapTradeError('portal_unreachable', {
          detail: `Nothing of the portal arrived within ${PORTAL_TIMEOUT / 1000} s, so its window was closed. Ask for another link and try again; if it stays so, see SnapTrade's status page.`,
        }),
      )
    })
  }

  const onLink = async ({ attemptId, redirectURI }: PortalLink) => {
    if (visit.state.status !== 'preparing') return
    awaitReturn(attemptId)
    if (visit.surface) {
      navigate(redirectURI)
      return opened()
    }
    if (display !== 'redirect') return onRefused(redirectURI)
    await Promise.race([opened(), new Promise<void>((resolve) => after(KEEP_TIMEOUT, resolve))])
    location.assign(redirectURI)
    expectPortal()
  }

  const onNoLink = (error: SnapTradeError) => {
    end()
    visit.surface?.close()
    fail(error)
  }

  /** No window: a link to press, in place of this page where there is a way back. It is renewed before it dies. */
  const onRefused = (redirectURI: string) => {
    const error = new SnapTradeError('popup_blocked', {
      detail:
        'The browser refused the window. Show `redirectURI` of the state as a link, or call `reopen` in a click.',
    })
    set(
      { status: 'blocked', error, redirectURI, target: callbackUrl ? '_self' : '_blank' },
      { type: 'blocked', error },
    )
    after(LINK_LIFE, () => {
      if (visit.state.status !== 'blocked') return
      links.fetch(loginOptions).then((link) => {
        awaitReturn(link.attemptId)
        onRefused(link.redirectURI)
      }, onNoLink)
    })
  }

  /** Another link for the window that is there. */
  const renew = () => {
    isRenewed = true
    links.fetch(loginOptions).then(({ attemptId, redirectURI }) => {
      if (isEnded(visit.state)) return
      emit({ type: 'link_renewed' })
      awaitReturn(attemptId)
      navigate(redirectURI)
    }, onNoLink)
  }

  const showWaiting = () => {
    const { kind, window } = visit.surface ?? {}
    if (window && kind !== 'modal') fillWaitingPage(window, texts.preparing)
  }

  visit.reopen = () => {
    const { state } = visit
    if (visit.surface && !visit.surface.isClosed()) {
      visit.surface.focus()
      return true
    }
    const isBlocked = state.status === 'blocked'
    visit.surface = openWindow('auto', isBlocked ? state.redirectURI : undefined)
    if (visit.surface) place.kind = visit.surface.kind
    // The link itself leads there now: in place of this page, or in a tab we know nothing of.
    else if (isBlocked && state.target === '_self') place.kind = 'redirect'
    if (isBlocked) void opened()
    if (!visit.surface) return false
    watch()
    if (isBlocked) expectPortal()
    if (!isBlocked) {
      if (state.status === 'verifying') set({ status: 'open' })
      showWaiting()
      renew()
    }
    return true
  }

  const lead = (readyLink: PortalLink | undefined) => {
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
    place.kind = visit.surface?.kind ?? (display === 'redirect' ? 'redirect' : 'link')
    emit({
      type: 'opening',
      surface: place.kind,
      why: whyThere(display, place.kind),
      isPrefetched: !!readyLink,
    })
    if (visit.surface) watch()
    if (readyLink && visit.surface && visit.surface.kind !== 'modal') {
      // The window was opened with it.
      awaitReturn(readyLink.attemptId)
      void opened()
      expectPortal()
    } else if (readyLink) void onLink(readyLink)
    else {
      showWaiting()
      links.fetch(loginOptions).then(onLink, onNoLink)
    }
  }

  /** For a link the portal calls spent: once, and nobody has to know. `false` when it was done before. */
  const renewOnce = () => {
    if (isRenewed) return false
    renew()
    return true
  }

  return { lead, renewOnce }
}

const whyThere = (display: Visit['display'], surface: Pending['surface']): SurfaceReason => {
  if (display === 'auto') {
    if (surface === 'tab' && isTouchDevice()) return 'platform'
    return surface === 'popup' ? 'default' : 'refused'
  }
  if (display === surface) return 'asked'
  return display === 'modal' ? 'isolated' : 'refused'
}

/** Whether nothing has arrived yet: what has is another site's, and not ours to look at. */
const isEmpty = ({ window, isClosed }: Surface): boolean => {
  try {
    return !isClosed() && window?.location.href === 'about:blank'
  } catch {
    return false
  }
}
