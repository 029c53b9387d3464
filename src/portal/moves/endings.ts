import type { SnapTradeError } from '../../core/errors.js'
import { inSession } from '../../core/inSession.js'
import type { Effect, Step } from '../effect.js'
import type { ExitReason, PortalEventBody, VisitOutcome } from '../events.js'
import type { Memory, State } from '../state.js'
import { closed, closeSurface, finish, keep, report, start, step, stop, verify } from './step.js'

/** Milliseconds in which a success can follow an `ABANDONED` that was sent together with it. */
export const LAST_MESSAGE = 100
/**
 * Milliseconds in which a success can follow an exit, because a window may only look closed if its page cut the
 * connection.
 */
const LATE_LIFE = 10 * 60_000

export const exited = ({ sessionId, lastError }: Memory, reason: ExitReason): VisitOutcome => ({
  status: 'exited',
  reason,
  sessionId,
  lastError,
})

export const failed = ({ sessionId, hasSurface }: Memory, error: SnapTradeError): VisitOutcome => ({
  status: 'failed',
  error: inSession(error, sessionId),
  sessionId,
  isPortalOpen: hasSurface,
})

const toEvent = (outcome: VisitOutcome): PortalEventBody => {
  switch (outcome.status) {
    case 'connected':
      return {
        type: 'connected',
        connectionId: outcome.connectionId,
        broker: outcome.broker,
        via: outcome.via,
      }
    case 'exited':
      return { type: 'exited', reason: outcome.reason, lastError: outcome.lastError }
    case 'failed':
      return { type: 'failed', error: outcome.error }
  }
}

/** Returns the outcome after the portal was closed. */
const withoutPortal = (outcome: VisitOutcome): VisitOutcome =>
  outcome.status === 'failed' ? { ...outcome, isPortalOpen: false } : outcome

/** Ends the visit: closes its surface, runs the other effects and releases everything. */
export const end = (memory: Memory, outcome: VisitOutcome, ...effects: readonly Effect[]): Step =>
  step(
    { ...closed(memory), status: 'ended', outcome: withoutPortal(outcome) },
    closeSurface,
    finish,
    ...effects,
  )

/** Ends the visit with an outcome that was not reported before. */
export const conclude = (memory: Memory, outcome: VisitOutcome, ...effects: readonly Effect[]): Step =>
  end(memory, outcome, ...effects, report(toEvent(outcome)))

/** Reports an outcome that a success can still follow. */
export const linger = (memory: Memory, outcome: VisitOutcome, ...effects: readonly Effect[]): Step =>
  step(
    { ...memory, status: 'lingering', outcome },
    ...effects,
    stop('portal'),
    stop('link'),
    keep,
    report(toEvent(outcome)),
  )

/** Does the same, and checks the connections if the portal is closed. */
export const lingerAndLook = (memory: Memory, outcome: VisitOutcome, ...effects: readonly Effect[]): Step =>
  linger(memory, outcome, ...effects, ...(memory.hasSurface ? [] : looksFor(memory)))

/** Checks the connections for minutes, with increasing delays. */
export const looksFor = ({ canVerify }: Memory): Effect[] => [
  stop('visit'),
  start('late', LATE_LIFE),
  ...(canVerify ? [verify('late')] : []),
]

/** Handles a surface that was closed after an outcome. Only the backend and the callback page can report a success. */
export const lookLater = (state: State<'lingering'>, ...effects: readonly Effect[]): Step =>
  step({ ...closed(state), outcome: withoutPortal(state.outcome) }, ...effects, ...looksFor(state))

/** Handles an exit after an outcome. A success that was sent together with it may still arrive. */
export const closeLater = (state: State<'lingering'>): Step =>
  step({ ...closed(state), outcome: withoutPortal(state.outcome) }, closeSurface, start('late', LAST_MESSAGE))
