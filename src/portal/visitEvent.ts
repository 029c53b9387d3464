import type { SnapTradeError } from '../core/errors.js'
import type { OutcomeChannel, SurfaceKind } from './events.js'
import type { PortalLink } from './link.js'

interface EventData {
  // The user
  /** The button, or "Reopen". */
  press: object
  /** "Open in a new window" in the dialog. */
  moveToWindow: object
  cancel: object
  // The app
  /** Sign-out, or the provider is unmounted. */
  release: object
  /** The next visit starts. */
  replaced: object
  // The link
  /** `isShown`: the window was opened with it. `usableFor`: milliseconds until it is too old to be opened. */
  linkReady: { readonly link: PortalLink; readonly isShown: boolean; readonly usableFor: number }
  linkFailed: { readonly error: SnapTradeError }
  // The surface
  /** `isEmpty`: nothing of the portal is in it yet. */
  opened: { readonly surface: SurfaceKind; readonly isEmpty: boolean }
  /** The browser blocked the window. */
  refused: object
  /** A page has loaded in it. */
  loaded: object
  /** `isAway`: the page does not have the focus, so the user may still be in a window that only looks closed. */
  gone: { readonly isAway: boolean }
  frameBlocked: { readonly error: SnapTradeError }
  // The portal, through its messages or the callback page
  success: { readonly connectionId: string | undefined; readonly via: OutcomeChannel }
  error: { readonly error: SnapTradeError }
  abandoned: object
  close_modal: object
  oauth_closed: object
  messageIgnored: { readonly origin: string }
  // The backend
  found: { readonly connectionId: string; readonly broker: string | undefined }
  /** The backend reports that the user's connections changed. */
  changed: object
  unchanged: object
  unknown: { readonly error: SnapTradeError }
  // The page
  /** The page has the focus again, or (`isRestored`) was restored from the back-forward cache. */
  back: { readonly isRestored: boolean }
  // The deadlines
  portalDeadline: object
  linkDeadline: object
  visitDeadline: object
  lateDeadline: object
  /** An effect threw. */
  broken: { readonly error: SnapTradeError }
}

export type EventType = keyof EventData

/** An event of a visit. */
export type VisitEvent<Type extends EventType = EventType> = {
  [Key in Type]: { readonly type: Key } & EventData[Key]
}[Type]
