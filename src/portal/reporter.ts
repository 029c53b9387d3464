import type { PortalEventBody, VisitOutcome, VisitState } from './events.js'
import { inspectEvent } from './inspectEvent.js'
import type { VisitOwner } from './visits.js'

declare const process: { readonly env: { readonly NODE_ENV?: string } }

/** Passes the states and events of a visit to its owner. */
export interface Reporter {
  /** The first outcome. */
  readonly outcome: Promise<VisitOutcome>
  getState(): VisitState
  publish(next: VisitState): void
  report(event: PortalEventBody): void
}

export const isOutcome = (state: VisitState): state is VisitOutcome =>
  state.status === 'connected' || state.status === 'exited' || state.status === 'failed'

/** Returns whether two states look the same to the page. */
const isSame = (next: VisitState, former: VisitState): boolean =>
  next.status === former.status &&
  (next.status === 'open' && former.status === 'open'
    ? next.surface === former.surface
    : next.status === 'preparing' || next.status === 'verifying')

/** Creates the reporter of a visit. Its owner can change. */
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
    report(body) {
      const event = { visitId, sessionId: getSessionId(), ...body }
      if (process.env.NODE_ENV !== 'production') inspectEvent(event)
      try {
        getOwner().onEvent(event)
      } catch (error) {
        // An exception in the app's callback is reported globally. The visit continues.
        queueMicrotask(() => {
          throw error
        })
      }
    },
  }
}
