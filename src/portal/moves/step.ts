import type { DeadlineName, Effect, Step } from '../effect.js'
import type { PortalEventBody } from '../events.js'
import type { Memory, State } from '../state.js'

/** Maximum number of links per visit. */
const MAX_LINKS = 3

/** States without a reported outcome. */
export type Undecided = 'preparing' | 'blocked' | 'open' | 'verifying'

/** Returns the next state and its side effects. */
export const step = (state: State, ...effects: readonly Effect[]): Step => ({ state, effects })

/** Returns the same state without side effects. */
export const ignore = (state: State): Step => step(state)

export const closeSurface: Effect = { type: 'closeSurface' }
export const finish: Effect = { type: 'finish' }
export const keep: Effect = { type: 'keep' }
export const watchSurface: Effect = { type: 'watchSurface' }
export const showWaiting: Effect = { type: 'showWaiting' }

export const report = (event: PortalEventBody): Effect => ({ type: 'report', event })
export const start = (name: DeadlineName, ms: number): Effect => ({ type: 'startDeadline', name, ms })
export const stop = (name: DeadlineName): Effect => ({ type: 'stopDeadline', name })
export const verify = (looks: 'few' | 'late' | 'one'): Effect => ({ type: 'verify', looks })

/** Returns the state of a visit whose portal is open. */
export const open = (memory: Memory): State<'open'> => ({ ...memory, status: 'open' })

/** Returns the same data without a surface. */
export const closed = <Remembered extends Memory>(memory: Remembered): Remembered => ({
  ...memory,
  hasSurface: false,
})

/** Returns whether a link is being requested or can be requested. */
export const canHaveLink = ({ isFetching, links }: Memory): boolean => isFetching || links < MAX_LINKS

/** Requests a link, unless one is being requested or the maximum is reached. */
export const withLink = (state: State, ...effects: readonly Effect[]): Step =>
  state.isFetching || !canHaveLink(state)
    ? step(state, ...effects)
    : step({ ...state, isFetching: true, links: state.links + 1 }, ...effects, { type: 'fetchLink' })
