import type { SnapTradeError } from '../../core/errors.js'
import { inSession } from '../../core/inSession.js'
import type { Effect, Step } from '../effect.js'
import type { ExitReason, OutcomeChannel } from '../events.js'
import { failures } from '../failures.js'
import type { Memory, State } from '../state.js'
import type { VisitEvent } from '../visitEvent.js'
import { conclude, end, exited, failed, LAST_MESSAGE, linger, lingerAndLook } from './endings.js'
import { closed, closeSurface, report, start, step, stop, type Undecided, verify, withLink } from './step.js'

// Connected

const connect = (memory: Memory, connectionId: string, via: OutcomeChannel, broker = memory.broker): Step =>
  conclude(
    memory,
    { status: 'connected', connectionId, broker, via, sessionId: memory.sessionId },
    { type: 'claim', connectionId },
  )

export const takeFound = (state: State, { connectionId, broker }: VisitEvent<'found'>): Step =>
  connect(state, connectionId, 'verified', broker)

/** Handles a success. If it has no id, the id is looked up, unless the visit is a reconnect. */
export const takeSuccess = (
  state: State<Undecided>,
  { connectionId = state.reconnect, via }: VisitEvent<'success'>,
): Step => {
  if (connectionId !== undefined) return connect(state, connectionId, via)
  if (!state.canVerify) return fail(state, { error: failures.withoutId() })
  const succeeded = { ...state, hasSucceeded: true }
  return state.status === 'verifying' ? step(succeeded) : settle(closed(succeeded), closeSurface)
}

export const takeLateSuccess = (
  state: State<'lingering'>,
  { connectionId = state.reconnect, via }: VisitEvent<'success'>,
): Step => {
  if (connectionId !== undefined) return connect(state, connectionId, via)
  return state.canVerify ? step(state, verify('few')) : step(state)
}

// Not connected

export const exit = (memory: Memory, reason: ExitReason, ...effects: readonly Effect[]): Step =>
  conclude(memory, exited(memory, reason), ...effects)

export const fail = (memory: Memory, { error }: { readonly error: SnapTradeError }): Step =>
  conclude(memory, failed(memory, error))

export const failLater = (memory: Memory, error: SnapTradeError, ...effects: readonly Effect[]): Step =>
  lingerAndLook(memory, failed(memory, error), ...effects)

/** Checks with the backend what happened. If it cannot be checked, a closed portal is an exit. */
export const settle = (memory: Memory, ...effects: readonly Effect[]): Step =>
  memory.canVerify
    ? step(
        { ...memory, status: 'verifying' },
        ...effects,
        stop('portal'),
        stop('link'),
        verify('few'),
        report({ type: 'verifying' }),
      )
    : lingerAndLook(closed(memory), exited(memory, 'closed'), ...effects, closeSurface)

/**
 * Handles an error. An error that another link fixes is not reported once; after other errors the user can try again.
 */
export const takeError = (state: State<Undecided>, { error }: VisitEvent<'error'>): Step => {
  if (error.action !== 'new_link' || !(state.hasSurface || state.status === 'blocked')) {
    return failLater(state, error)
  }
  // The same error may arrive through several channels.
  if (state.isFetching) return step(state)
  const lastError = inSession(error, state.sessionId)
  const renewed = withLink({ ...state, isRenewed: true, lastError })
  return state.isRenewed || renewed.effects.length === 0 ? failLater(state, error) : renewed
}

/** Handles an exit with the portal's own button. */
export const abandon = (state: State<Undecided>): Step =>
  linger(closed(state), exited(state, 'abandoned'), closeSurface, start('late', LAST_MESSAGE))

/** Reports an exit after the last check found no connection. */
export const exitUnchanged = (state: State<'verifying'>): Step =>
  state.hasSucceeded
    ? failLater(closed(state), failures.withoutId(), closeSurface)
    : lingerAndLook(closed(state), exited(state, 'closed'), closeSurface)

/** Reports a failure after the last check failed. */
export const failUnverified = (state: State<'verifying'>, { error }: VisitEvent<'unknown'>): Step =>
  failLater(closed(state), error, closeSurface)

export const failUnreachable = (state: State<'open'>): Step => fail(state, { error: failures.unreachable() })

export const failTooLong = (state: State<Undecided>): Step => fail(state, { error: failures.tooLong() })

// Ended by the app

export const cancel = (state: State<Undecided>): Step => exit(state, 'cancelled')

/** Reports nothing: the listener was removed or belongs to another user. */
export const release = (state: State<Undecided>): Step => end(state, exited(state, 'cancelled'))

/** Releases everything. The outcome was reported before. */
export const endReported = (state: State<'lingering'>): Step => end(state, state.outcome)
