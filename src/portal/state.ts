import type { SnapTradeError } from '../core/errors.js'
import type { Display, SurfaceKind, SurfaceReason, VisitOutcome, VisitState } from './events.js'
import type { PortalLink } from './link.js'

/** What a visit remembers in every state. */
export interface Memory {
  readonly display: Display
  /** Whether the backend can be asked which connections there are. */
  readonly canVerify: boolean
  /** The connection that this visit fixes or upgrades. */
  readonly reconnect: string | undefined
  /** The slug of the brokerage that the portal is opened for. */
  readonly broker: string | undefined
  /** Where a plain link leads: in place of the page if there is a callback page to return by. */
  readonly linkTarget: '_blank' | '_self'
  /** What the portal is shown in, or was shown in last. */
  readonly surface: SurfaceKind
  /** Whether that is open, as far as we know. */
  readonly hasSurface: boolean
  /** Whether the portal has been opened at all. */
  readonly hasOpened: boolean
  /** Links asked for, and whether one is on its way. */
  readonly links: number
  readonly isFetching: boolean
  /** Whether a link that was used up has been replaced. It is replaced once. */
  readonly isRenewed: boolean
  /** Whether the portal reported a success without a connection id. */
  readonly hasSucceeded: boolean
  readonly attemptIds: readonly string[]
  readonly sessionId: string | undefined
  readonly lastError: SnapTradeError | undefined
}

interface StateData {
  /** The link is on its way. */
  preparing: object
  /** The browser refused the window; the person can press a link. `isFollowed` once they have. */
  blocked: { readonly link: PortalLink; readonly error: SnapTradeError; readonly isFollowed: boolean }
  /** The person is in the portal. */
  open: object
  /** The portal is closed and reported no outcome. */
  verifying: object
  /** `exited` or `failed` is reported. A success may still follow, so the visit keeps its resources. */
  lingering: { readonly outcome: VisitOutcome }
  /** The outcome is final and all resources are released. */
  ended: { readonly outcome: VisitOutcome }
}

export type Status = keyof StateData

/** A visit in one of its states. */
export type State<Name extends Status = Status> = {
  [Key in Name]: Memory & { readonly status: Key } & StateData[Key]
}[Name]

/** What a new visit starts from. */
export interface StartParameters
  extends Pick<
    Memory,
    'display' | 'canVerify' | 'reconnect' | 'broker' | 'linkTarget' | 'surface' | 'hasSurface'
  > {
  readonly why: SurfaceReason
  /** A link that was fetched ahead. */
  readonly isPrefetched: boolean
}

/** What a visit that an earlier page began continues from. */
export interface ResumeParameters
  extends Pick<
    Memory,
    'display' | 'canVerify' | 'reconnect' | 'broker' | 'linkTarget' | 'surface' | 'attemptIds' | 'sessionId'
  > {
  /** Milliseconds until the visit has lasted too long. */
  readonly timeLeft: number
  /** Whether the earlier page has reported an exit or an error. Then only a success is reported. */
  readonly isReported: boolean
}

/** Returns the part of a state that the page sees. */
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
