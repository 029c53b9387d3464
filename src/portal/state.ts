import type { SnapTradeError } from '../core/errors.js'
import type {
  Display,
  OutcomeRoad,
  PortalEventBody,
  SurfaceKind,
  SurfaceReason,
  VisitOutcome,
  VisitState,
} from './events.js'
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

interface EventData {
  // The person
  /** The button, or "Reopen". */
  press: object
  /** "Open in a new window" in the dialog. */
  moveToWindow: object
  cancel: object
  // The app
  /** Sign-out, or the provider is unmounted. */
  release: object
  /** The next visit begins. */
  replaced: object
  // The link
  /** `isShown`: the window was opened with it. `usableFor`: milliseconds until it is too old to be opened. */
  linkReady: { readonly link: PortalLink; readonly isShown: boolean; readonly usableFor: number }
  linkFailed: { readonly error: SnapTradeError }
  // The surface
  /** `isEmpty`: nothing of the portal is in it yet. */
  opened: { readonly surface: SurfaceKind; readonly isEmpty: boolean }
  /** The browser refused the window. */
  refused: object
  /** A page has arrived in it. */
  loaded: object
  /** `isAway`: the page has no focus, so the person may still be in a window that only looks closed. */
  gone: { readonly isAway: boolean }
  frameBlocked: { readonly error: SnapTradeError }
  // The portal, by its messages or by the callback page
  success: { readonly connectionId: string | undefined; readonly via: OutcomeRoad }
  error: { readonly error: SnapTradeError }
  abandoned: object
  close_modal: object
  oauth_closed: object
  messageIgnored: { readonly origin: string }
  // The backend
  found: { readonly connectionId: string; readonly broker: string | undefined }
  /** The backend says that something of the person has changed. */
  changed: object
  unchanged: object
  unknown: { readonly error: SnapTradeError }
  // The page
  /** It has the focus again, or (`isRestored`) comes out of the back-forward cache. */
  back: { readonly isRestored: boolean }
  // The clock
  portalDeadline: object
  linkDeadline: object
  visitDeadline: object
  lateDeadline: object
  /** An effect threw. */
  broken: { readonly error: SnapTradeError }
}

export type EventType = keyof EventData

/** What can happen to a visit. */
export type VisitEvent<Type extends EventType = EventType> = {
  [Key in Type]: { readonly type: Key } & EventData[Key]
}[Type]

/** The clocks of a visit. When one runs out, the event `<name>Deadline` follows. */
export type DeadlineName = 'portal' | 'link' | 'visit' | 'late'

interface EffectData {
  /** Begins to hear messages, claims of other visits and the person's return to the page. */
  listen: object
  openSurface: { readonly display: Display; readonly url?: string }
  showWaiting: object
  navigate: { readonly url: string }
  focus: object
  watchSurface: object
  closeSurface: object
  fetchLink: object
  listenForReturn: { readonly attemptId: string }
  /** `looks`: a few looks within seconds, a series that takes minutes, or a single one. */
  verify: { readonly looks: 'few' | 'late' | 'one' }
  startDeadline: { readonly name: DeadlineName; readonly ms: number }
  stopDeadline: { readonly name: DeadlineName }
  /** Keeps what the next page needs if this one is left or reloaded. */
  keep: object
  /** Says to other visits, in other tabs too, that this connection is taken. */
  claim: { readonly connectionId: string }
  report: { readonly event: PortalEventBody }
  /** Releases all resources. Nothing is done after it but `report`. */
  finish: object
}

export type EffectType = keyof EffectData

/** What is done for a visit. `perform.ts` says how. */
export type Effect<Type extends EffectType = EffectType> = {
  [Key in Type]: { readonly type: Key } & EffectData[Key]
}[Type]

/** The next state, and what is to be done. */
export interface Step {
  readonly state: State
  readonly effects: readonly Effect[]
}

/** What happens when an event of this type meets a visit in this state. */
export type Move<Name extends Status = Status, Type extends EventType = EventType> = (
  state: State<Name>,
  event: VisitEvent<Type>,
) => Step

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
