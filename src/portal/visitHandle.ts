import type { VisitOutcome } from './events.js'

/** One visit to the Connection Portal, as the page sees it. */
export interface VisitHandle {
  readonly visitId: string
  /** The first outcome. It always comes, and the promise never rejects. */
  readonly outcome: Promise<VisitOutcome>
  /** The button is pressed again, in a click: brings the portal to the front or opens it again. `false` if it is over. */
  press(): boolean
  /** The same. Returns whether the portal is shown: the browser may refuse the window. */
  reopen(): boolean
  /** Ends the visit and closes its window. An outcome that was reported stays. */
  cancel(): void
}
