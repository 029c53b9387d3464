import { findAttemptId } from './attempt.js'
import { attend } from './attend.js'
import type { AttendContext } from './attendance.js'
import { type Pending, readPending, writePending } from './pending.js'
import { readReturn, withoutReturn } from './returned.js'
import type { Visit, VisitParameters } from './session.js'

/**
 * Takes up the visit that a reload or a redirect interrupted: with what the portal appended to this page's address, with
 * what the callback page left, or with nothing but the connections before.
 */
export const resume = (
  createVisit: (parameters: Pick<VisitParameters, 'loginOptions' | 'display'>) => Visit,
  context: AttendContext,
): void => {
  const pending = readPending()
  if (!pending) return
  if (pending.userId !== context.userId) {
    // Somebody else's by now; while nobody is known yet, it may still be theirs.
    if (context.userId !== null) writePending(undefined)
    return
  }
  const visit = createVisit({ loginOptions: pending.loginOptions, display: 'auto' })
  attend(visit, context, undefined, { ...pending, returned: pending.returned ?? takeReturn(pending) })
}

/** What this page's own address says of the visit; read once and taken out of it. */
const takeReturn = ({ attemptIds }: Pending) => {
  const attemptId = findAttemptId(location.href)
  if (!attemptId || !attemptIds.includes(attemptId)) return undefined
  const returned = readReturn(location.href)
  history.replaceState(history.state, '', withoutReturn(location.href))
  return returned
}
