import type { Step } from './effect.js'
import { createEventQueue } from './eventQueue.js'
import type { VisitState } from './events.js'
import { inspectLink } from './inspectLink.js'
import { transition } from './machine.js'
import { createPerformer } from './perform.js'
import { createReporter, isOutcome } from './reporter.js'
import { type State, toVisitState } from './state.js'
import type { Surface } from './surfaces/surface.js'
import type { VisitEvent } from './visitEvent.js'
import type { VisitHandle } from './visitHandle.js'
import type { VisitContext, VisitSetup } from './visitSetup.js'
import type { VisitOwner } from './visits.js'

declare const process: { readonly env: { readonly NODE_ENV?: string } }

/** One visit, for the code that runs it. */
export interface Visit extends VisitHandle {
  /** The options of the button that started it. */
  readonly options: string
  /** Receives its states and events. */
  owner: VisitOwner
  getState(): VisitState
  /** Returns whether it has no outcome yet. */
  isUnderWay(): boolean
  /** Gives up the window and returns it. The visit no longer closes it. */
  handOver(): Surface | undefined
  stop(how: 'replaced' | 'release'): void
}

/**
 * Runs one visit: passes each event to the state machine and runs the side effects. An event that an effect sends is
 * handled after that effect's step.
 */
export const createVisit = (
  setup: VisitSetup,
  context: VisitContext,
  first: Step,
  firstEvents: readonly VisitEvent[],
): Visit => {
  const { visitId } = setup
  let { state } = first
  const { run, send } = createEventQueue((event: VisitEvent) => {
    if (process.env.NODE_ENV !== 'production' && event.type === 'linkReady') {
      inspectLink('used', event.link.askedAt, event.link)
    }
    take(transition(state, event))
  })
  const reporter = createReporter(
    visitId,
    () => visit.owner,
    () => state.sessionId,
  )
  const { shown, perform } = createPerformer(setup, context, {
    getState: () => state,
    report: reporter.report,
    send,
  })
  const take = (step: Step) => {
    state = step.state
    reporter.publish(toVisitState(state))
    for (const effect of step.effects) perform(effect)
  }
  const press = () => {
    shown.check()
    send({ type: 'press' })
    return takesPress(state)
  }

  const visit: Visit = {
    visitId,
    outcome: reporter.outcome,
    getState: reporter.getState,
    isUnderWay: () => !isOutcome(reporter.getState()),
    options: setup.owner.options(),
    owner: setup.owner,
    press,
    reopen: () => press() && state.hasSurface,
    cancel: () => send({ type: 'cancel' }),
    handOver: shown.handOver,
    stop: (how) => send({ type: how }),
  }
  // The known data is handled after the events of the first effects, because a link needs the surface that they
  // opened.
  run(() => {
    take(first)
    for (const event of firstEvents) send(event)
  })
  return visit
}

/** Returns whether a click belongs to this visit. Otherwise it starts the next one. */
const takesPress = ({ status, hasSurface, isFetching }: State): boolean => {
  if (status === 'blocked') return true
  return status !== 'lingering' && status !== 'ended' && (hasSurface || isFetching)
}
