import { SnapTradeError } from '../core/errors.js'
import type { PortalEvent, VisitOutcome } from './events.js'
import { inspectEvent } from './inspectEvent.js'
import type { OpenedWindow } from './surfaces/choose.js'
import type { VisitHandle } from './visitHandle.js'
import type { VisitOwner } from './visits.js'

declare const process: { readonly env: { readonly NODE_ENV?: string } }

/**
 * Creates the handle of a visit whose code is still loading. Until then there is only the window that was opened in
 * the click. `begun` resolves with the visit for its owner, or with `undefined` if it was released before.
 */
export const createEarlyVisit = (
  visitId: string,
  owner: VisitOwner,
  opened: OpenedWindow | undefined,
  begun: Promise<VisitHandle | undefined>,
): VisitHandle => {
  const sessionId = undefined
  const close = () => opened?.window.close()
  const press = () => {
    opened?.window.focus()
    return opened?.window.closed === false
  }
  owner.onState({ status: 'preparing' })
  const outcome = begun.then(
    (visit): VisitOutcome | Promise<VisitOutcome> => {
      if (visit) {
        owner.onVisit(visit)
        return visit.outcome
      }
      close()
      return { status: 'exited', reason: 'cancelled', sessionId, lastError: undefined }
    },
    (cause): VisitOutcome => {
      const error = new SnapTradeError('network', { detail: 'A chunk did not load.', cause })
      const failed = { status: 'failed', error, sessionId, isPortalOpen: false } as const
      close()
      owner.onState(failed)
      const event: PortalEvent = { type: 'failed', visitId, sessionId, error }
      if (process.env.NODE_ENV !== 'production') inspectEvent(event)
      owner.onEvent(event)
      return failed
    },
  )
  return {
    visitId,
    outcome,
    press,
    reopen: press,
    cancel() {
      close()
      begun.then((visit) => visit?.cancel()).catch(() => {}) // failed already
    },
  }
}
