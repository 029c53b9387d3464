import type { Effect, Step } from '../effect.js'
import { failures, PORTAL_TIMEOUT } from '../failures.js'
import type { PortalLink } from '../link.js'
import type { Memory, State } from '../state.js'
import { isFramed } from '../surfaces/isInPage.js'
import type { VisitEvent } from '../visitEvent.js'
import { fail, failLater } from './outcomes.js'
import {
  canHaveLink,
  closed,
  closeSurface,
  keep,
  open,
  report,
  start,
  step,
  type Undecided,
  watchSurface,
  withLink,
} from './step.js'

/** Stores the data of a link that arrived. */
const take = <Remembered extends Memory>(
  memory: Remembered,
  { attemptId, sessionId }: PortalLink,
): Remembered => ({
  ...memory,
  isFetching: false,
  sessionId: sessionId || memory.sessionId,
  attemptIds: attemptId ? [...memory.attemptIds, attemptId] : memory.attemptIds,
})

const listenFor = ({ attemptId }: PortalLink): Effect[] =>
  attemptId ? [{ type: 'listenForReturn', attemptId }] : []

/** Opens the portal in the surface. Without a surface, the page offers the link. */
export const showLink = (
  state: State<'preparing' | 'open'>,
  { link, isShown, usableFor }: VisitEvent<'linkReady'>,
): Step => {
  const memory = take(state, link)
  if (!memory.hasSurface) {
    const error = failures.blocked()
    return step(
      { ...memory, status: 'blocked', link, error, isFollowed: false },
      ...listenFor(link),
      start('link', usableFor),
      report({ type: 'blocked', error }),
    )
  }
  return step(
    open({ ...memory, hasOpened: true }),
    ...listenFor(link),
    // Before a redirect leaves the page.
    keep,
    ...(isShown ? [] : [{ type: 'navigate', url: link.redirectURI } as const]),
    ...expectPortal(memory),
  )
}

/** Returns the effects after the portal was opened. A frame has no deadline: it offers a window instead. */
export const expectPortal = ({ surface, hasOpened }: Memory): Effect[] => [
  watchSurface,
  ...(isFramed(surface) ? [] : [start('portal', PORTAL_TIMEOUT)]),
  report({ type: hasOpened ? 'link_renewed' : 'opened' }),
]

/** Offers another link instead of an expired one. */
export const replaceOffer = (state: State<'blocked'>, { link, usableFor }: VisitEvent<'linkReady'>): Step =>
  step({ ...take(state, link), link, isFollowed: false }, ...listenFor(link), start('link', usableFor))

/** Opens the portal in the window to which the user moved after an error in the dialog. The outcome stays. */
export const retryInWindow = (state: State<'lingering'>, { link }: VisitEvent<'linkReady'>): Step =>
  state.hasSurface
    ? step(
        take(state, link),
        ...listenFor(link),
        keep,
        { type: 'navigate', url: link.redirectURI },
        watchSurface,
        report({ type: 'link_renewed' }),
      )
    : dropLink(state)

/** Drops a link whose window was closed. */
export const dropLink = (state: State<'verifying' | 'lingering'>): Step =>
  step({ ...state, isFetching: false })

/** Requests another link because the link for a blocked window has expired. */
export const renewOffer = (state: State<'blocked'>): Step =>
  canHaveLink(state) ? withLink(state) : fail(state, { error: failures.expired() })

/** Fails the visit. A success in an earlier window of the visit can still be found. */
export const failWithoutLink = (state: State<Undecided>, { error }: VisitEvent<'linkFailed'>): Step =>
  state.hasOpened
    ? failLater({ ...closed(state), isFetching: false }, error, closeSurface)
    : fail(state, { error })

/** Closes a window that was opened after the outcome, because there is no link for it. */
export const closeWithoutLink = (state: State<'lingering'>): Step =>
  step({ ...closed(state), isFetching: false }, closeSurface)
