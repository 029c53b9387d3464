import type { SnapTradeError } from '../core/errors.js'

/** How a success became known: the portal's message, the redirect page, or a look at the connections. */
export type OutcomeRoad = 'message' | 'redirect' | 'verified'

/** `abandoned`: left in the portal; `closed`: the window was closed; `cancelled`: ended by the app. */
export type ExitReason = 'abandoned' | 'closed' | 'cancelled'

/** Where one visit to the portal stands. */
export type VisitState =
  | { readonly status: 'idle' }
  /** The window is open and the link is being fetched. */
  | { readonly status: 'preparing' }
  | { readonly status: 'open' }
  /** The window is gone without a word; the backend is being asked what happened. */
  | { readonly status: 'verifying' }
  /** The browser refused the window. The address is for a plain link that the person presses. */
  | { readonly status: 'blocked'; readonly redirectURI: string }
  | { readonly status: 'connected'; readonly connectionId: string; readonly via: OutcomeRoad }
  | { readonly status: 'exited'; readonly reason: ExitReason }
  | { readonly status: 'failed'; readonly error: SnapTradeError }

/** News of a visit, in the order in which it happens. `visitId` tells visits apart. */
export type PortalEvent = { readonly visitId: string } & (
  | { readonly type: 'opening'; readonly surface: 'popup'; readonly isPrefetched: boolean }
  | { readonly type: 'opened' }
  | { readonly type: 'blocked' }
  | { readonly type: 'oauth_closed' }
  | { readonly type: 'window_closed' }
  | { readonly type: 'verifying' }
  /** A message of our window from an origin that is not trusted; see `portal.origins` of `createConfig`. */
  | { readonly type: 'message_ignored'; readonly origin: string }
  | { readonly type: 'connected'; readonly connectionId: string; readonly via: OutcomeRoad }
  | { readonly type: 'exited'; readonly reason: ExitReason }
  | { readonly type: 'failed'; readonly error: SnapTradeError }
)
