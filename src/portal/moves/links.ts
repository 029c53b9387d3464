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

/** Remembers a link that arrived. */
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

/** Sends the surface to the portal. Without a surface the page offers the link. */
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

/** What is done once the surface is on its way to the portal. A frame does not end, it offers a window. */
export const expectPortal = ({ surface, hasOpened }: Memory): Effect[] => [
  watchSurface,
  ...(isFramed(surface) ? [] : [start('portal', PORTAL_TIMEOUT)]),
  report({ type: hasOpened ? 'link_renewed' : 'opened' }),
]

/** Offers another link in place of one that is too old. */
export const replaceOffer = (state: State<'blocked'>, { link, usableFor }: VisitEvent<'linkReady'>): Step =>
  step({ ...take(state, link), link, isFollowed: false }, ...listenFor(link), start('link', usableFor))

/** After an error the dialog was left for a window, which is sent to the portal. The outcome stays. */
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

/** Forgets a link: the window that it was for is gone. */
export const dropLink = (state: State<'verifying' | 'lingering'>): Step =>
  step({ ...state, isFetching: false })

/** The link of a refused window is too old. */
export const renewOffer = (state: State<'blocked'>): Step =>
  canHaveLink(state) ? withLink(state) : fail(state, { error: failures.expired() })

/** Fails. What an earlier window of the visit achieved may still become known. */
export const failWithoutLink = (state: State<Undecided>, { error }: VisitEvent<'linkFailed'>): Step =>
  state.hasOpened
    ? failLater({ ...closed(state), isFetching: false }, error, closeSurface)
    : fail(state, { error })

/** A window that was opened after the outcome stays empty, so it is closed. */
export const closeWithoutLink = (state: State<'lingering'>): Step =>
  step({ ...closed(state), isFetching: false }, closeSurface)
