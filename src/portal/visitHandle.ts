import type { VisitOutcome } from './events.js'

/** One visit to the Connection Portal, for the page. */
export interface VisitHandle {
  readonly visitId: string
  /** The first outcome. The promise always resolves. */
  readonly outcome: Promise<VisitOutcome>
  /** Handles a click on the button: focuses the portal or opens it again. Returns `false` if the visit has ended. */
  press(): boolean
  /** Does the same. Returns whether the portal is shown, because the browser may block the window. */
  reopen(): boolean
  /** Ends the visit and closes its window. An outcome that was already reported stays. */
  cancel(): void
}
