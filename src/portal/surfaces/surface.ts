import type { SurfaceKind } from '../events.js'
import type { WaitingTexts } from './waitingPage.js'

/** The place where the portal is shown. */
export interface Surface {
  readonly kind: Exclude<SurfaceKind, 'link'>
  /** The window whose messages are accepted. */
  readonly window: Window | null
  /** Returns whether a link can be loaded into it: the portal is not loaded yet, as far as known. */
  isFree(): boolean
  /** Returns whether a page other than the empty one has loaded. */
  hasLoaded(): boolean
  /** Shows the waiting page in an empty window. */
  showWaiting(texts: WaitingTexts): void
  /** Shows that it takes longer than usual. */
  showDelay(texts: WaitingTexts): void
  navigate(url: string): void
  /** Returns whether it looks closed. A page with `Cross-Origin-Opener-Policy` makes an open window look closed. */
  isClosed(): boolean
  focus(): void
  close(): void
}
