import type { SnapTradeError } from '../core/errors.js'

/** How a success became known: the portal's message, the redirect page, or a look at the connections. */
export type OutcomeRoad = 'message' | 'redirect' | 'verified'

/** `abandoned`: left in the portal; `closed`: the window was closed; `cancelled`: ended by the app. */
export type ExitReason = 'abandoned' | 'closed' | 'cancelled'

/**
 * Where the portal is shown: in a `popup`, a `modal` over the page, a new `tab`, or in place of the page (`redirect`,
 * which needs `portal.callbackUrl` to find its way back). `auto` takes a popup, or a tab where fingers point, as such
 * devices have no popups; a tab, too, where the popup is refused; and in the end leaves a link to press.
 */
export type Display = 'auto' | 'popup' | 'modal' | 'tab' | 'redirect'

/** What a visit was shown in, in the end. */
export type SurfaceKind = Exclude<Display, 'auto'> | 'link'

/** Where one visit to the portal stands. */
export type VisitState =
  | { readonly status: 'idle' }
  /** The window is open and the link is being fetched. */
  | { readonly status: 'preparing' }
  | { readonly status: 'open' }
  /** The window is gone without a word; the backend is being asked what happened. */
  | { readonly status: 'verifying' }
  /** The browser refused the window. The address is for a plain link, in a tab of its own or in place of the page. */
  | {
      readonly status: 'blocked'
      readonly error: SnapTradeError
      readonly redirectURI: string
      readonly target: '_blank' | '_self'
    }
  | { readonly status: 'connected'; readonly connectionId: string; readonly via: OutcomeRoad }
  | { readonly status: 'exited'; readonly reason: ExitReason }
  | { readonly status: 'failed'; readonly error: SnapTradeError }

/**
 * Why a visit is shown where it is: as `asked`; by the `default` of `auto`; by the `platform`, which has no popups; since
 * a popup was `refused`; since a cross-origin `isolated` page cannot show a modal; or `resumed` after the page was left or
 * reloaded.
 */
export type SurfaceReason = 'asked' | 'default' | 'platform' | 'refused' | 'isolated' | 'resumed'

/** News of a visit, in the order in which it happens. `visitId` tells visits apart. */
export type PortalEvent = { readonly visitId: string } & (
  | {
      readonly type: 'opening'
      readonly surface: SurfaceKind
      readonly why: SurfaceReason
      readonly isPrefetched: boolean
    }
  | { readonly type: 'opened' }
  /** The browser refused the window; `error` has the code `popup_blocked`. A link to press is in the state. */
  | { readonly type: 'blocked'; readonly error: SnapTradeError }
  /** The portal called its link spent; another one was fetched without a word. */
  | { readonly type: 'link_renewed' }
  | { readonly type: 'oauth_closed' }
  | { readonly type: 'window_closed' }
  | { readonly type: 'verifying' }
  /** A message of our window from an origin that is not trusted; see `portal.origins` of `createConfig`. */
  | { readonly type: 'message_ignored'; readonly origin: string }
  | { readonly type: 'connected'; readonly connectionId: string; readonly via: OutcomeRoad }
  | { readonly type: 'exited'; readonly reason: ExitReason }
  | { readonly type: 'failed'; readonly error: SnapTradeError }
)
