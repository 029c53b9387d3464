import type { SnapTradeError } from '../core/errors.js'

/**
 * How a success became known: the portal's message, the redirect page, a webhook that your backend passed on, or a look at
 * the connections.
 */
export type OutcomeRoad = 'message' | 'redirect' | 'webhook' | 'verified'

/** `abandoned`: left in the portal; `closed`: the window was closed; `cancelled`: ended by the app. */
export type ExitReason = 'abandoned' | 'closed' | 'cancelled'

/**
 * Where the portal is shown: in a `popup`, a `modal` over the page, `inline` in a place of the page
 * (`<PortalFrame>`), a new `tab`, or in place of the page (`redirect`,
 * which needs `portal.callbackUrl` to return). `auto` opens a popup, or a tab on touch devices, which have no popups. It
 * opens a tab too if the popup is refused, and offers a link if the tab is refused as well.
 */
export type Display = 'auto' | 'popup' | 'modal' | 'inline' | 'tab' | 'redirect'

/** What a visit was shown in. `link`: every window was refused, so the page offers a link. */
export type SurfaceKind = Exclude<Display, 'auto'> | 'link'

/** SnapTrade's id of a portal session. Undefined until a link has arrived. */
interface InSession {
  readonly sessionId: string | undefined
}

interface Connected {
  readonly connectionId: string
  /** The slug of the brokerage, where it is known: it was asked for, or found among the connections. */
  readonly broker: string | undefined
  readonly via: OutcomeRoad
}

/** How a visit ended. A `connected` may still follow an `exited` or a `failed`; nothing follows a `connected`. */
export type VisitOutcome = InSession &
  (
    | ({ readonly status: 'connected' } & Connected)
    | {
        readonly status: 'exited'
        readonly reason: ExitReason
        /** An error that the visit had recovered from before the person left. */
        readonly lastError: SnapTradeError | undefined
      }
    | {
        readonly status: 'failed'
        readonly error: SnapTradeError
        /** Whether the portal is still shown, so that the person can try again in it. */
        readonly isPortalOpen: boolean
      }
  )

/** The state of one visit to the portal. */
export type VisitState =
  | { readonly status: 'idle' }
  /** The window is open and the link is being fetched. */
  | { readonly status: 'preparing' }
  /** `surface`: what the portal is shown in. */
  | { readonly status: 'open'; readonly surface: SurfaceKind }
  /** The window was closed and no outcome was reported: the backend is being asked. */
  | { readonly status: 'verifying' }
  /** The browser refused the window. The address is for a plain link, in a tab of its own or in place of the page. */
  | {
      readonly status: 'blocked'
      readonly error: SnapTradeError
      readonly redirectURI: string
      readonly target: '_blank' | '_self'
    }
  | VisitOutcome

/**
 * Why a visit is shown where it is: as `asked`; by the `default` of `auto`; by the `platform`, which has no popups; because
 * a popup was `refused`; because a cross-origin `isolated` page cannot show a modal; or `resumed` after the page was left
 * or reloaded.
 */
export type SurfaceReason = 'asked' | 'default' | 'platform' | 'refused' | 'isolated' | 'resumed'

/** What happened in a visit, before it is stamped with the ids of its visit and its session. */
export type PortalEventBody =
  | {
      readonly type: 'opening'
      readonly surface: SurfaceKind
      readonly why: SurfaceReason
      readonly isPrefetched: boolean
    }
  /** The window was sent to the portal. */
  | { readonly type: 'opened' }
  /** A page has arrived in the window. */
  | { readonly type: 'loaded' }
  /** The browser refused the window; `error` has the code `popup_blocked`. A link to press is in the state. */
  | { readonly type: 'blocked'; readonly error: SnapTradeError }
  /** The window was sent to the portal with another link: the first one was used up, or the window was opened again. */
  | { readonly type: 'link_renewed' }
  | { readonly type: 'oauth_closed' }
  | { readonly type: 'window_closed' }
  | { readonly type: 'verifying' }
  /** A message of our window from an origin that is not trusted; see `portal.origins` of `createConfig`. */
  | { readonly type: 'message_ignored'; readonly origin: string }
  | ({ readonly type: 'connected' } & Connected)
  | {
      readonly type: 'exited'
      readonly reason: ExitReason
      readonly lastError: SnapTradeError | undefined
    }
  | { readonly type: 'failed'; readonly error: SnapTradeError }

/** What happens in a visit, in order. `visitId` tells visits apart; `sessionId` is SnapTrade's id of the session. */
export type PortalEvent = { readonly visitId: string } & InSession & PortalEventBody
