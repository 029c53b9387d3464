import type { SnapTradeError } from '../core/errors.js'
import type { Display, SurfaceKind, SurfaceReason, VisitOutcome, VisitState } from './events.js'
import type { PortalLink } from './link.js'

/** The data of a visit in every state. */
export interface Memory {
  readonly display: Display
  /** Whether the backend can list the connections. */
  readonly canVerify: boolean
  /** The connection that this visit fixes or upgrades. */
  readonly reconnect: string | undefined
  /** The slug of the brokerage for which the portal is opened. */
  readonly broker: string | undefined
  /** The target of a plain link: the page itself if there is a callback page, else a new tab. */
  readonly linkTarget: '_blank' | '_self'
  /** Where the portal is shown, or was last shown. */
  readonly surface: SurfaceKind
  /** Whether the surface is open, as far as known. */
  readonly hasSurface: boolean
  /** Whether the portal has been opened in this visit. */
  readonly hasOpened: boolean
  /** The number of requested links, and whether a request is pending. */
  readonly links: number
  readonly isFetching: boolean
  /** Whether a used link was replaced. It is replaced once. */
  readonly isRenewed: boolean
  /** Whether the portal reported a success without a connection id. */
  readonly hasSucceeded: boolean
  readonly attemptIds: readonly string[]
  readonly sessionId: string | undefined
  readonly lastError: SnapTradeError | undefined
}

interface StateData {
  /** The link is being requested. */
  preparing: object
  /** The browser blocked the window and the page offers a link. `isFollowed`: the link was clicked. */
  blocked: { readonly link: PortalLink; readonly error: SnapTradeError; readonly isFollowed: boolean }
  /** The portal is open. */
  open: object
  /** The portal was closed without an outcome. */
  verifying: object
  /** `exited` or `failed` was reported. A success can still follow, so the visit keeps its resources. */
  lingering: { readonly outcome: VisitOutcome }
  /** The outcome is final and all resources are released. */
  ended: { readonly outcome: VisitOutcome }
}

export type Status = keyof StateData

/** A visit in one of its states. */
export type State<Name extends Status = Status> = {
  [Key in Name]: Memory & { readonly status: Key } & StateData[Key]
}[Name]

/** The parameters of a new visit. */
export interface StartParameters
  extends Pick<
    Memory,
    'display' | 'canVerify' | 'reconnect' | 'broker' | 'linkTarget' | 'surface' | 'hasSurface'
  > {
  readonly why: SurfaceReason
  /** Whether the link was prefetched. */
  readonly isPrefetched: boolean
}

/** The parameters of a visit that an earlier page started. */
export interface ResumeParameters
  extends Pick<
    Memory,
    'display' | 'canVerify' | 'reconnect' | 'broker' | 'linkTarget' | 'surface' | 'attemptIds' | 'sessionId'
  > {
  /** Milliseconds until the maximum duration. */
  readonly timeLeft: number
  /** Whether the earlier page reported an exit or an error. Then only a success is reported. */
  readonly isReported: boolean
}

/** Returns the part of a state that is public. */
export const toVisitState = (state: State): VisitState => {
  switch (state.status) {
    case 'blocked': {
      const { error, link, linkTarget } = state
      return { status: 'blocked', error, redirectURI: link.redirectURI, target: linkTarget }
    }
    case 'open':
      return { status: 'open', surface: state.surface }
    case 'lingering':
    case 'ended':
      return state.outcome
    default:
      return { status: state.status }
  }
}
