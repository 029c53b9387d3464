import type { Step } from '../effect.js'
import type { State } from '../state.js'
import type { VisitEvent } from '../visitEvent.js'
import { expectPortal } from './links.js'
import { closeLater, exit, lookLater, settle } from './outcomes.js'
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

/** Brings the surface to the front, or opens it again. */
export const show = (state: State<'preparing' | 'open' | 'verifying'>): Step => {
  if (state.hasSurface) return step(state, { type: 'focus' })
  if (!canHaveLink(state)) return step(state)
  // Asking the backend goes on meanwhile.
  const next = state.status === 'verifying' ? open(state) : state
  return step(next, { type: 'openSurface', display: state.display })
}

/** Opens the window that was refused. */
export const openOffer = (state: State<'blocked'>): Step =>
  step(state, { type: 'openSurface', display: state.display, url: state.link.redirectURI })

/** Leaves the dialog for a window. */
export const moveToWindow = (state: State<'preparing' | 'open' | 'lingering'>): Step =>
  canHaveLink(state)
    ? step({ ...state, display: 'auto' }, { type: 'openSurface', display: 'auto' })
    : step(state)

/** The surface is there. An empty one waits for a link. */
export const takeSurface = (
  state: State<'preparing' | 'open' | 'lingering'>,
  { surface, isEmpty }: VisitEvent<'opened'>,
): Step => {
  const shown = { ...state, hasSurface: true, surface }
  return isEmpty ? withLink(shown, showWaiting, watchSurface) : step(shown, watchSurface)
}

/** The window that was refused is open, at the link that it was opened with. */
export const enterOffer = (state: State<'blocked'>, { surface }: VisitEvent<'opened'>): Step => {
  const shown = { ...state, hasSurface: true, surface }
  return step(open({ ...shown, hasOpened: true }), stop('link'), keep, ...expectPortal(shown))
}

/** The window was refused again. The link itself leads to the portal: in place of the page, or in a tab of its own. */
export const followOffer = (state: State<'blocked'>): Step =>
  step({ ...state, surface: state.linkTarget === '_self' ? 'redirect' : 'link', isFollowed: true }, keep)

/** Without a window the page offers a link, so one is needed. */
export const offerInstead = (state: State<'open'>): Step => (state.hasSurface ? step(state) : withLink(state))

/** A page has arrived. */
export const arrive = (state: State<'open'>): Step => step(state, stop('portal'), report({ type: 'loaded' }))

/** The surface is closed before it showed anything. */
export const leaveEarly = (state: State<'preparing'>): Step =>
  state.hasSurface ? exit(state, 'closed', windowClosed) : step(state)

/** The surface is closed. While the page has no focus, the person may be in a window that only looks closed. */
export const leave = (state: State<'open'>, { isAway }: VisitEvent<'gone'>): Step => {
  if (!state.hasSurface) return step(state)
  return isAway ? step(closed(state), stop('portal'), windowClosed) : settle(closed(state), windowClosed)
}

/** The surface is closed after an error in it: what it achieved may still become known. */
export const leaveLate = (state: State<'lingering'>): Step =>
  state.hasSurface ? lookLater(state, windowClosed) : step(state)

/** The surface is closed while the backend is being asked. */
export const noteClosed = (state: State<'verifying'>): Step =>
  state.hasSurface ? step(closed(state), windowClosed) : step(state)

/** The person is back at the page, and no portal is open. */
export const returnToPage = (state: State<'open'>, { isRestored }: VisitEvent<'back'>): Step =>
  isRestored || !(state.hasSurface || state.isFetching) ? settle(state) : step(state)

/** The person is back from the link that they pressed. */
export const returnFromOffer = (state: State<'blocked'>): Step =>
  state.isFollowed && state.canVerify ? step(state, verify('few')) : step(state)

/** Something of the person has changed: perhaps in this visit. */
export const lookNow = (state: State): Step => (state.canVerify ? step(state, verify('one')) : step(state))

/** The person is back after the outcome. */
export const lookOnce = (state: State<'lingering'>): Step =>
  state.canVerify && !state.hasSurface ? step(state, verify('one')) : step(state)

/** The portal closed the dialog it is shown in. */
export const closeAndSettle = (state: State<'open'>): Step => settle(closed(state), closeSurface)

export const closeAfterOutcome = (state: State<'lingering'>): Step =>
  state.hasSurface ? lookLater(state, closeSurface) : step(state)

/** The portal was left after an error in it. */
export const leaveAfterOutcome = (state: State<'lingering'>): Step =>
  state.hasSurface ? closeLater(state) : step(state)
