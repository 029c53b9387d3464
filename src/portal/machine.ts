import type { Step } from './effect.js'
import type { PortalEventBody } from './events.js'
import {
  closeWithoutLink,
  dropLink,
  failWithoutLink,
  renewOffer,
  replaceOffer,
  retryInWindow,
  showLink,
} from './moves/links.js'
import {
  abandon,
  cancel,
  endReported,
  exitUnchanged,
  fail,
  failTooLong,
  failUnreachable,
  failUnverified,
  release,
  takeError,
  takeFound,
  takeLateSuccess,
  takeSuccess,
} from './moves/outcomes.js'
import { ignore, report, step } from './moves/step.js'
import {
  arrive,
  closeAfterOutcome,
  closeAndSettle,
  enterOffer,
  followOffer,
  leave,
  leaveAfterOutcome,
  leaveEarly,
  leaveLate,
  lookNow,
  lookOnce,
  moveToWindow,
  noteClosed,
  offerInstead,
  openOffer,
  returnFromOffer,
  returnToPage,
  show,
  takeSurface,
} from './moves/surfaces.js'
import type { State, Status } from './state.js'
import type { EventType, VisitEvent } from './visitEvent.js'

/** The transition for an event of this type in this state. */
type Move<Name extends Status = Status, Type extends EventType = EventType> = (
  state: State<Name>,
  event: VisitEvent<Type>,
) => Step

type Row<Type extends EventType> = { readonly [Name in Status]: Move<Name, Type> }
type Table = { readonly [Type in EventType]: Row<Type> }

const row = <Type extends EventType>(
  preparing: Move<'preparing', Type>,
  blocked: Move<'blocked', Type>,
  open: Move<'open', Type>,
  verifying: Move<'verifying', Type>,
  lingering: Move<'lingering', Type>,
  ended: Move<'ended', Type>,
): Row<Type> => ({ preparing, blocked, open, verifying, lingering, ended })

/** Reports an event and stays in the state. */
const tell =
  <Type extends EventType>(toEvent: (event: VisitEvent<Type>) => PortalEventBody) =>
  (state: State, event: VisitEvent<Type>): Step =>
    step(state, report(toEvent(event)))

const tellIgnored = tell<'messageIgnored'>(({ origin }) => ({ type: 'message_ignored', origin }))
const tellOauth = tell<'oauth_closed'>(() => ({ type: 'oauth_closed' }))

/** The transition for every event in every state. A missing one is a type error. */
// biome-ignore format: a table
const table: Table = {
  //                   preparing        blocked          open             verifying        lingering          ended
  press:          row( show,            openOffer,       show,            show,            ignore,            ignore ),
  moveToWindow:   row( moveToWindow,    ignore,          moveToWindow,    ignore,          moveToWindow,      ignore ),
  cancel:         row( cancel,          cancel,          cancel,          cancel,          endReported,       ignore ),
  release:        row( release,         release,         release,         release,         endReported,       ignore ),
  replaced:       row( cancel,          cancel,          cancel,          cancel,          endReported,       ignore ),

  linkReady:      row( showLink,        replaceOffer,    showLink,        dropLink,        retryInWindow,     ignore ),
  linkFailed:     row( failWithoutLink, failWithoutLink, failWithoutLink, dropLink,        closeWithoutLink,  ignore ),

  opened:         row( takeSurface,     enterOffer,      takeSurface,     ignore,          takeSurface,       ignore ),
  refused:        row( ignore,          followOffer,     offerInstead,    ignore,          ignore,            ignore ),
  loaded:         row( ignore,          ignore,          arrive,          ignore,          ignore,            ignore ),
  gone:           row( leaveEarly,      ignore,          leave,           noteClosed,      leaveLate,         ignore ),
  frameBlocked:   row( fail,            ignore,          fail,            ignore,          ignore,            ignore ),

  success:        row( takeSuccess,     takeSuccess,     takeSuccess,     takeSuccess,     takeLateSuccess,   ignore ),
  error:          row( ignore,          takeError,       takeError,       takeError,       ignore,            ignore ),
  abandoned:      row( ignore,          abandon,         abandon,         abandon,         leaveAfterOutcome, ignore ),
  close_modal:    row( ignore,          ignore,          closeAndSettle,  ignore,          closeAfterOutcome, ignore ),
  oauth_closed:   row( ignore,          ignore,          tellOauth,       tellOauth,       tellOauth,         ignore ),
  messageIgnored: row( tellIgnored,     tellIgnored,     tellIgnored,     tellIgnored,     tellIgnored,       ignore ),

  found:          row( takeFound,       takeFound,       takeFound,       takeFound,       takeFound,         ignore ),
  changed:        row( ignore,          lookNow,         lookNow,         ignore,          lookNow,           ignore ),
  unchanged:      row( ignore,          ignore,          ignore,          exitUnchanged,   ignore,            ignore ),
  unknown:        row( ignore,          ignore,          ignore,          failUnverified,  ignore,            ignore ),

  back:           row( ignore,          returnFromOffer, returnToPage,    ignore,          lookOnce,          ignore ),

  portalDeadline: row( ignore,          ignore,          failUnreachable, ignore,          ignore,            ignore ),
  linkDeadline:   row( ignore,          renewOffer,      ignore,          ignore,          ignore,            ignore ),
  visitDeadline:  row( failTooLong,     failTooLong,     failTooLong,     failTooLong,     endReported,       ignore ),
  lateDeadline:   row( ignore,          ignore,          ignore,          ignore,          endReported,       ignore ),
  broken:         row( fail,            fail,            fail,            fail,            endReported,       ignore ),
}

/** Returns the next state and the side effects of an event. */
export const transition = <Name extends Status, Type extends EventType>(
  state: State<Name>,
  event: VisitEvent<Type>,
): Step => {
  const type: Type = event.type
  const status: Name = state.status
  const moves: Row<Type> = table[type]
  const move: Move<Name, Type> = moves[status]
  return move(state, event)
}
