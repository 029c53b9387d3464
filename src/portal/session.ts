import type { LoginOptions } from '../core/operations.js'
import type { WindowTexts } from '../messages/enWindow.js'
import type { Display, PortalEvent, VisitState } from './events.js'
import type { Surface } from './popup.js'

/** Where this tab keeps a visit that a reload or a redirect may interrupt. */
export const PENDING_KEY = 'snaptrade-connect'

/** What one visit is begun with. */
export interface VisitParameters {
  loginOptions: LoginOptions
  display: Display
  /** English, where a text is missing. */
  texts?: Partial<WindowTexts> | undefined
  onEvent: (event: PortalEvent) => void
}

/** One visit to the Connection Portal, as the page sees it. */
export interface Session {
  subscribe(listener: () => void): () => void
  getSnapshot(): VisitState
  /**
   * Opens the window once more, or at last where it was refused; in a click. `false` when the browser refused: the link
   * of the `blocked` state leads there all the same.
   */
  reopen(): boolean
  /** Brings the window to the front. */
  focus(): void
  /** Ends the visit and closes its window. A success that is already known stays one. */
  cancel(keepWindow?: boolean): void
}

/** One visit, as those see it who attend to it. */
export interface Visit extends Session {
  readonly loginOptions: LoginOptions
  readonly display: Display
  readonly texts: Partial<WindowTexts> | undefined
  surface: Surface | undefined
  state: VisitState
  emit(event: PortalEventBody): void
  /** Moves on to a state, and tells. */
  set(state: VisitState, event?: PortalEventBody): void
  /** Moves on to an outcome and tells, unless there is one. Only a success may still follow another one. */
  end(outcome: Extract<VisitState, { status: 'exited' | 'failed' }>): void
  /** Lets go of every listener and timer. The attendant's to fill in, as is `reopen`. */
  release(): void
}

/** An event before it is stamped with its visit. */
export type PortalEventBody = PortalEvent extends infer Event
  ? Event extends PortalEvent
    ? Omit<Event, 'visitId'>
    : never
  : never

const outcomes: ReadonlySet<VisitState['status']> = new Set(['connected', 'exited', 'failed'] as const)
const underWay: ReadonlySet<VisitState['status']> = new Set(['preparing', 'open', 'verifying'] as const)

/** Whether the first outcome is there. Only a success may still follow it. */
export const isEnded = ({ status }: VisitState): boolean => outcomes.has(status)

/** From the click to the first outcome; not while a refused window waits for the person. */
export const isUnderWay = ({ status }: VisitState): boolean => underWay.has(status)
