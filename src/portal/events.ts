import type { SnapTradeError } from '../core/errors.js'

/**
 * How a success was found: by the portal's message, the redirect page, a webhook from your backend, or a check of the
 * connections.
 */
export type OutcomeChannel = 'message' | 'redirect' | 'webhook' | 'verified'

/** `abandoned`: left in the portal; `closed`: the window was closed; `cancelled`: ended by the app. */
export type ExitReason = 'abandoned' | 'closed' | 'cancelled'

/**
 * Where the portal is shown: in a `popup`, a `modal` over the page, `inline` inside the page (`<PortalFrame>`), a new
 * `tab`, or instead of the page (`redirect`, which requires `portal.callbackUrl`). `auto` opens a popup, or a tab on
 * touch devices, which have no popups. If the popup is blocked it opens a tab, and if that is blocked it offers a
 * link.
 */
export type Display = 'auto' | 'popup' | 'modal' | 'inline' | 'tab' | 'redirect'

/** Where a visit was shown. `link`: every window was blocked, so the page offers a link. */
export type SurfaceKind = Exclude<Display, 'auto'> | 'link'

/** SnapTrade's id of a portal session. `undefined` until a link has arrived. */
interface InSession {
  readonly sessionId: string | undefined
}

interface Connected {
  readonly connectionId: string
  /** The slug of the brokerage, if known: from the options of the visit, or from the list of connections. */
  readonly broker: string | undefined
  readonly via: OutcomeChannel
}

/**
 * The outcome of a visit. A `connected` can still follow an `exited` or a `failed`; nothing follows a `connected`.
 */
export type VisitOutcome = InSession &
  (
    | ({ readonly status: 'connected' } & Connected)
    | {
        readonly status: 'exited'
        readonly reason: ExitReason
        /** An error that occurred during the visit and did not end it. */
        readonly lastError: SnapTradeError | undefined
      }
    | {
        readonly status: 'failed'
        readonly error: SnapTradeError
        /** Whether the portal is still open, so that the user can try again in it. */
        readonly isPortalOpen: boolean
      }
  )

/** The state of one visit to the portal. */
export type VisitState =
  | { readonly status: 'idle' }
  /** The window is open and the link is requested. */
  | { readonly status: 'preparing' }
  /** `surface`: where the portal is shown. */
  | { readonly status: 'open'; readonly surface: SurfaceKind }
  /** The window was closed without an outcome: the backend's connections are checked. */
  | { readonly status: 'verifying' }
  /** The browser blocked the window. The URL is for a plain link, which opens a new tab or replaces the page. */
  | {
      readonly status: 'blocked'
      readonly error: SnapTradeError
      readonly redirectURI: string
      readonly target: '_blank' | '_self'
    }
  | VisitOutcome

/**
 * Why a visit is shown where it is: as `asked`; by the `default` of `auto`; by the `platform`, which has no popups;
 * because a popup was `refused`; because a cross-origin `isolated` page cannot show a modal; or `resumed` after the
 * page was left or reloaded.
 */
export type SurfaceReason = 'asked' | 'default' | 'platform' | 'refused' | 'isolated' | 'resumed'

/** An event of a visit, without the ids of its visit and its session. */
export type PortalEventBody =
  | {
      readonly type: 'opening'
      readonly surface: SurfaceKind
      readonly why: SurfaceReason
      readonly isPrefetched: boolean
    }
  /** The portal was opened in the window. */
  | { readonly type: 'opened' }
  /** A page has loaded in the window. */
  | { readonly type: 'loaded' }
  /** The browser blocked the window; `error` has the code `popup_blocked`. The state has a link to open. */
  | { readonly type: 'blocked'; readonly error: SnapTradeError }
  /** Another link was opened in the window: the first one was used, or the window was opened again. */
  | { readonly type: 'link_renewed' }
  | { readonly type: 'oauth_closed' }
  | { readonly type: 'window_closed' }
  | { readonly type: 'verifying' }
  /** A message of the opened window from an origin that is not trusted. See `portal.origins` of `createConfig`. */
  | { readonly type: 'message_ignored'; readonly origin: string }
  | ({ readonly type: 'connected' } & Connected)
  | {
      readonly type: 'exited'
      readonly reason: ExitReason
      readonly lastError: SnapTradeError | undefined
    }
  | { readonly type: 'failed'; readonly error: SnapTradeError }

/** The events of a visit, in order. `visitId` identifies the visit; `sessionId` is SnapTrade's id of the session. */
export type PortalEvent = { readonly visitId: string } & InSession & PortalEventBody
