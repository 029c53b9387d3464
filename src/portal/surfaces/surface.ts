import type { SurfaceKind } from '../events.js'
import type { WaitingTexts } from './waitingPage.js'

/** What the portal is shown in. */
export interface Surface {
  readonly kind: Exclude<SurfaceKind, 'link'>
  /** The window whose messages count. */
  readonly window: Window | null
  /** Whether a link may be loaded into it: the portal is not in it yet, as far as can be seen. */
  isFree(): boolean
  /** Whether a page other than the empty one has arrived. */
  hasLoaded(): boolean
  /** Shows in an empty window what it is waiting for. */
  showWaiting(texts: WaitingTexts): void
  /** Adds that it takes longer than usual. */
  showDelay(texts: WaitingTexts): void
  navigate(url: string): void
  /** A hint, not a verdict: a page with `Cross-Origin-Opener-Policy` makes an open window look closed. */
  isClosed(): boolean
  focus(): void
  close(): void
}
