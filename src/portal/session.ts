import type { LoginOptions } from '../core/operations.js'
import type { PortalEvent, VisitState } from './events.js'
import type { Surface } from './popup.js'
import type { WaitingPage } from './waitingPage.js'

/** What one visit is begun with. */
export interface VisitParameters {
  loginOptions: LoginOptions
  waiting: WaitingPage
  onEvent: (event: PortalEvent) => void
}

/** One visit to the Connection Portal, as the page sees it. */
export interface Session {
  subscribe(listener: () => void): () => void
  getSnapshot(): VisitState
  /** Opens the link of a `blocked` visit; in a click. `false` when the browser refused again. */
  openLink(): boolean
  /** Brings the window to the front. */
  focus(): void
  /** Ends the visit and closes its window. A success that is already known stays one. */
  cancel(keepWindow?: boolean): void
}

/** One visit, as those see it who attend to it. */
export interface Visit extends Session {
  readonly loginOptions: LoginOptions
  readonly waiting: WaitingPage
  surface: Surface | undefined
  state: VisitState
  emit(event: PortalEventBody): void
  /** Moves on to a state, and tells. */
  set(state: VisitState, event?: PortalEventBody): void
  /** Moves on to an outcome and tells, unless there is one. Only a success may still follow another one. */
  end(outcome: Extract<VisitState, { status: 'exited' | 'failed' }>): void
  /** Lets go of every listener and timer. The attendant's to fill in, as is `openLink`. */
  release(): void
}

/** An event before it is stamped with its visit. */
export type PortalEventBody = PortalEvent extends infer Event
  ? Event extends PortalEvent
    ? Omit<Event, 'visitId'>
    : never
  : never

/** Whether the first outcome is there. Only a success may still follow it. */
export const isEnded = ({ status }: VisitState): boolean => /^(con|ex|f)/.test(status)

/** From the click to the first outcome; not while a refused window waits for the person. */
export const isUnderWay = ({ status }: VisitState): boolean => /^(p|o|v)/.test(status)
