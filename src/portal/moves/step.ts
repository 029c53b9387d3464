import type { DeadlineName, Effect, Step } from '../effect.js'
import type { PortalEventBody } from '../events.js'
import type { Memory, State } from '../state.js'

/** Links that one visit may ask for. */
const MAX_LINKS = 3

/** States in which no outcome has been reported. */
export type Undecided = 'preparing' | 'blocked' | 'open' | 'verifying'

/** The next state, and what is to be done. */
export const step = (state: State, ...effects: readonly Effect[]): Step => ({ state, effects })

/** Changes nothing. */
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

/** The state of a visit whose person is in the portal. */
export const open = (memory: Memory): State<'open'> => ({ ...memory, status: 'open' })

/** The same without a surface. */
export const closed = <Remembered extends Memory>(memory: Remembered): Remembered => ({
  ...memory,
  hasSurface: false,
})

/** Whether a link is on its way or may be asked for. */
export const canHaveLink = ({ isFetching, links }: Memory): boolean => isFetching || links < MAX_LINKS

/** Asks for a link, unless one is on its way or there were too many. */
export const withLink = (state: State, ...effects: readonly Effect[]): Step =>
  state.isFetching || !canHaveLink(state)
    ? step(state, ...effects)
    : step({ ...state, isFetching: true, links: state.links + 1 }, ...effects, { type: 'fetchLink' })
