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

/** A visit that this tab keeps. */
export type FoundVisit = Pick<VisitSetup, 'visitId' | 'display' | 'loginOptions' | 'tab'> & {
  readonly pending: Pending
}

/**
 * Finds the visit that a reload or a redirect interrupted. Another tab may have a copy of what is kept: only the tab that
 * holds the visit's lock continues it.
 */
export const findPending = async (userId: string | null): Promise<FoundVisit | undefined> => {
  for (const pending of readPendings()) {
    const { visitId, loginOptions, surface } = pending
    if (pending.userId !== userId) {
      // Another person's by now. While nobody is known yet it may still be theirs.
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

/** Continues a visit that an earlier page of this tab began. */
export const resumeVisit = (
  setup: VisitSetup & { readonly pending: Pending },
  context: VisitContext,
): Visit => {
  const { surface, attemptIds, sessionId, isReported, startedAt } = setup.pending
  const timeLeft = startedAt + VISIT_LIFE - Date.now()
  const step = resume({ ...knownOf(setup, context), surface, attemptIds, sessionId, isReported, timeLeft })
  return createVisit(setup, context, step, firstEvents(setup.pending))
}

/** What came back, or that the person is back without an outcome. */
const firstEvents = (pending: Pending): VisitEvent[] => {
  const returned = takeReturn(pending)
  if (returned) return [toVisitEvent(toMessage(returned), 'redirect')]
  const isBack = pending.surface === 'redirect' || document.hasFocus()
  return isBack ? [{ type: 'back', isRestored: false }] : []
}

/** What the callback page left, or this page's own address says. That is read once and taken out of it. */
const takeReturn = ({ attemptIds, returned }: Pending) => {
  const attemptId = findAttemptId(location.href)
  if (returned || !attemptId || !attemptIds.includes(attemptId)) return returned
  const read = readReturn(location.href)
  if (read) history.replaceState(history.state, '', withoutReturn(location.href))
  return read
}
