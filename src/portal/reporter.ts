import type { PortalEventBody, VisitOutcome, VisitState } from './events.js'
import type { VisitOwner } from './visits.js'

/** Passes the states and events of a visit on to its owner. */
export interface Reporter {
  /** The first outcome. */
  readonly outcome: Promise<VisitOutcome>
  getState(): VisitState
  publish(next: VisitState): void
  report(event: PortalEventBody): void
}

export const isOutcome = (state: VisitState): state is VisitOutcome =>
  state.status === 'connected' || state.status === 'exited' || state.status === 'failed'

/** Whether a page sees no difference. */
const isSame = (next: VisitState, former: VisitState): boolean =>
  next.status === former.status &&
  (next.status === 'open' && former.status === 'open'
    ? next.surface === former.surface
    : next.status === 'preparing' || next.status === 'verifying')

/** Creates the reporter of a visit. Its owner may change. */
export const createReporter = (
  visitId: string,
  getOwner: () => VisitOwner,
  getSessionId: () => string | undefined,
): Reporter => {
  let settle: (outcome: VisitOutcome) => void
  const outcome = new Promise<VisitOutcome>((resolve) => {
    settle = resolve
  })
  let shown: VisitState = { status: 'idle' }
  return {
    outcome,
    getState: () => shown,
    publish(next) {
      if (isSame(next, shown)) return
      shown = next
      getOwner().onState(next)
      if (isOutcome(next)) settle(next)
    },
    report(event) {
      try {
        getOwner().onEvent({ visitId, sessionId: getSessionId(), ...event })
      } catch (error) {
        // An app's callback that throws is the app's to see. The visit goes on.
        queueMicrotask(() => {
          throw error
        })
      }
    },
  }
}
