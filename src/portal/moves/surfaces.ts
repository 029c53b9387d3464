import type { Step } from '../effect.js'
import type { State } from '../state.js'
import type { VisitEvent } from '../visitEvent.js'
import { closeLater, lookLater } from './endings.js'
import { expectPortal } from './links.js'
import { exit, settle } from './outcomes.js'
import {
  canHaveLink,
  closed,
  closeSurface,
  keep,
  open,
  report,
  showWaiting,
  step,
  stop,
  verify,
  watchSurface,
  withLink,
} from './step.js'

const windowClosed = report({ type: 'window_closed' })

/** Focuses the surface, or opens it again. */
export const show = (state: State<'preparing' | 'open' | 'verifying'>): Step => {
  if (state.hasSurface) return step(state, { type: 'focus' })
  if (!canHaveLink(state)) return step(state)
  // The check with the backend continues in the meantime.
  const next = state.status === 'verifying' ? open(state) : state
  return step(next, { type: 'openSurface', display: state.display })
}

/** Opens the window that was blocked. */
export const openOffer = (state: State<'blocked'>): Step =>
  step(state, { type: 'openSurface', display: state.display, url: state.link.redirectURI })

/** Moves from the dialog to a window. */
export const moveToWindow = (state: State<'preparing' | 'open' | 'lingering'>): Step =>
  canHaveLink(state)
    ? step({ ...state, display: 'auto' }, { type: 'openSurface', display: 'auto' })
    : step(state)

/** Handles an opened surface. An empty one waits for a link. */
export const takeSurface = (
  state: State<'preparing' | 'open' | 'lingering'>,
  { surface, isEmpty }: VisitEvent<'opened'>,
): Step => {
  const shown = { ...state, hasSurface: true, surface }
  return isEmpty ? withLink(shown, showWaiting, watchSurface) : step(shown, watchSurface)
}

/** Handles the blocked window, which is now open with its link. */
export const enterOffer = (state: State<'blocked'>, { surface }: VisitEvent<'opened'>): Step => {
  const shown = { ...state, hasSurface: true, surface }
  return step(open({ ...shown, hasOpened: true }), stop('link'), keep, ...expectPortal(shown))
}

/** Handles a window that is blocked again: the plain link opens the portal instead of the page, or in a new tab. */
export const followOffer = (state: State<'blocked'>): Step =>
  step({ ...state, surface: state.linkTarget === '_self' ? 'redirect' : 'link', isFollowed: true }, keep)

/** Requests a link, which the page offers if there is no window. */
export const offerInstead = (state: State<'open'>): Step => (state.hasSurface ? step(state) : withLink(state))

/** Reports that a page has loaded. */
export const arrive = (state: State<'open'>): Step => step(state, stop('portal'), report({ type: 'loaded' }))

/** Handles a surface that is closed before it showed a page. */
export const leaveEarly = (state: State<'preparing'>): Step =>
  state.hasSurface ? exit(state, 'closed', windowClosed) : step(state)

/**
 * Handles a closed surface. While the page does not have the focus, the window may only look closed.
 */
export const leave = (state: State<'open'>, { isAway }: VisitEvent<'gone'>): Step => {
  if (!state.hasSurface) return step(state)
  return isAway ? step(closed(state), stop('portal'), windowClosed) : settle(closed(state), windowClosed)
}

/** Handles a surface that is closed after an error in it. A success can still be found. */
export const leaveLate = (state: State<'lingering'>): Step =>
  state.hasSurface ? lookLater(state, windowClosed) : step(state)

/** Handles a surface that is closed during the check with the backend. */
export const noteClosed = (state: State<'verifying'>): Step =>
  state.hasSurface ? step(closed(state), windowClosed) : step(state)

/** Handles the user's return to the page while no portal is open. */
export const returnToPage = (state: State<'open'>, { isRestored }: VisitEvent<'back'>): Step =>
  isRestored || !(state.hasSurface || state.isFetching) ? settle(state) : step(state)

/** Handles the user's return from the plain link. */
export const returnFromOffer = (state: State<'blocked'>): Step =>
  state.isFollowed && state.canVerify ? step(state, verify('few')) : step(state)

/** Checks the connections after they changed, possibly in this visit. */
export const lookNow = (state: State): Step => (state.canVerify ? step(state, verify('one')) : step(state))

/** Checks the connections once when the user returns after the outcome. */
export const lookOnce = (state: State<'lingering'>): Step =>
  state.canVerify && !state.hasSurface ? step(state, verify('one')) : step(state)

/** Handles a dialog that the portal closed. */
export const closeAndSettle = (state: State<'open'>): Step => settle(closed(state), closeSurface)

export const closeAfterOutcome = (state: State<'lingering'>): Step =>
  state.hasSurface ? lookLater(state, closeSurface) : step(state)

/** Handles an exit after an error in the portal. */
export const leaveAfterOutcome = (state: State<'lingering'>): Step =>
  state.hasSurface ? closeLater(state) : step(state)
