import type { LoginOptions } from '../core/operations.js'
import { findAttemptId } from './attempt.js'
import { holdTab } from './effects/holdTab.js'
import { toVisitEvent } from './effects/toVisitEvent.js'
import { VISIT_LIFE } from './moves/begin.js'
import { resume } from './moves/resume.js'
import { forgetPending, type Pending } from './pending.js'
import { readPendings } from './readPendings.js'
import { readReturn, withoutReturn } from './readReturn.js'
import { toMessage } from './returned.js'
import { knownOf } from './startVisit.js'
import { createVisit, type Visit } from './visit.js'
import type { VisitEvent } from './visitEvent.js'
import type { VisitContext, VisitSetup } from './visitSetup.js'
import type { VisitOwner } from './visits.js'

/** A visit that this tab stores. */
export type FoundVisit = Pick<VisitSetup, 'visitId' | 'display' | 'loginOptions' | 'tab'> & {
  readonly pending: Pending
}

/**
 * Finds the visit that a reload or a redirect interrupted. Another tab may have a copy of the storage: only the tab
 * with the visit's lock continues it.
 */
export const findPending = async (userId: string | null): Promise<FoundVisit | undefined> => {
  for (const pending of readPendings()) {
    const { visitId, loginOptions, surface } = pending
    if (pending.userId !== userId) {
      // It belongs to another user. While no user is signed in yet, it may still belong to the next one.
      if (userId !== null) forgetPending(visitId)
      continue
    }
    const tab = holdTab(visitId)
    if (await tab.isOurs)
      return { visitId, loginOptions, display: surface === 'link' ? 'auto' : surface, pending, tab }
    tab.release()
    forgetPending(visitId)
  }
  return undefined
}

/** Continues a visit that an earlier page of this tab started. */
export const resumeVisit = (
  setup: VisitSetup & { readonly pending: Pending },
  context: VisitContext,
): Visit => {
  const { surface, attemptIds, sessionId, isReported, startedAt } = setup.pending
  const timeLeft = startedAt + VISIT_LIFE - Date.now()
  const step = resume({ ...knownOf(setup, context), surface, attemptIds, sessionId, isReported, timeLeft })
  return createVisit(setup, context, step, firstEvents(setup.pending))
}

/** Returns the events for the return, or for the user's return without an outcome. */
const firstEvents = (pending: Pending): VisitEvent[] => {
  const returned = takeReturn(pending)
  if (returned) return [toVisitEvent(toMessage(returned), 'redirect')]
  const isBack = pending.surface === 'redirect' || document.hasFocus()
  return isBack ? [{ type: 'back', isRestored: false }] : []
}

/** Returns what the callback page stored, or what this page's own URL contains, and removes it from the URL. */
const takeReturn = ({ attemptIds, returned }: Pending) => {
  const attemptId = findAttemptId(location.href)
  if (returned || !attemptId || !attemptIds.includes(attemptId)) return returned
  const read = readReturn(location.href)
  if (read) history.replaceState(history.state, '', withoutReturn(location.href))
  return read
}

/** Returns the owner of a visit that was started on an earlier page, until a button with its options appears. */
export const ownerOf = (loginOptions: LoginOptions, onEvent: VisitOwner['onEvent']): VisitOwner => {
  const options = JSON.stringify(loginOptions)
  return { options: () => options, onState() {}, onEvent, onVisit() {} }
}
