import { SnapTradeError } from '../core/errors.js'
import { type AttendContext, createAttendance } from './attendance.js'
import type { OutcomeRoad } from './events.js'
import { createLeading, type LeadingParameters } from './lead.js'
import type { PortalLink } from './link.js'
import { type PortalMessage, parsePortalMessage } from './messages.js'
import { type Pending, VISIT_LIFE, writePending } from './pending.js'
import { listenForReturn } from './relay.js'
import { toMessage } from './returned.js'
import { isEnded, isUnderWay, type Visit } from './session.js'
import { createSettling } from './settle.js'
import type { ConnectionsBefore } from './verify.js'

/** Milliseconds for which a window that was left is still heard. */
const LAST_WORD = 1000

/**
 * Attends to a visit whose window is open, or was refused: leads it to the portal, listens on every road there is, and
 * has silence settled.
 *
 * With `interrupted`, to one whose window an earlier page opened: what is left are the callback page and the backend.
 */
export const attend = (
  visit: Visit,
  context: AttendContext,
  readyLink: PortalLink | undefined,
  interrupted?: Pending,
): void => {
  const { loginOptions, emit, set } = visit
  const { userId, origins } = context
  const known = interrupted && Promise.resolve(interrupted.before && new Map(interrupted.before))
  const attendance = createAttendance(visit, context, known)
  const { after, listen, hold, before, connect, exit, fail, end } = attendance
  const { watch, settle, watchLate } = createSettling(attendance)
  const attemptIds: string[] = []
  const place: LeadingParameters['place'] = { kind: interrupted?.surface ?? 'link' }
  let isKept = interrupted !== undefined

  const onWord = (message: PortalMessage | null, via: OutcomeRoad) => {
    switch (message?.type) {
      case 'success':
        return message.connectionId ? connect(message.connectionId, via) : settle()
      case 'error': {
        if (message.error.action === 'new_link' && visit.surface && !isEnded(visit.state) && renewOnce())
          return
        // The window stays: the portal lets the person try again in it, and a success still counts.
        return fail(message.error)
      }
      case 'abandoned':
        visit.surface?.close()
        exit('abandoned')
        // A success that the window told in the same breath is still on its way.
        return after(LAST_WORD, end)
      case 'close_modal':
        visit.surface?.close()
        return settle()
      case 'oauth_closed':
        return emit({ type: 'oauth_closed' })
    }
  }

  const onMessage = (event: Event) => {
    const { source, origin, data } = event as MessageEvent<unknown>
    // By source and by origin: a forged message fails one of the two.
    if (!visit.surface?.window || source !== visit.surface.window) return
    if (origins.includes(origin)) onWord(parsePortalMessage(data), 'message')
    // Our own callback page, in that window, is another road.
    else if (origin !== location.origin) emit({ type: 'message_ignored', origin })
  }

  const awaitReturn = (attemptId: string | undefined) => {
    if (!attemptId) return
    attemptIds.push(attemptId)
    // Another link, in a window that is there: the next page has to know its attempt, too.
    if (isUnderWay(visit.state) && visit.state.status !== 'preparing') void keep()
    hold(listenForReturn(attemptId, (returned) => onWord(toMessage(returned), 'redirect')))
  }

  /** Keeps what the next page needs, should this one be left or reloaded. */
  const keep = async () => {
    const startedAt = interrupted?.startedAt ?? Date.now()
    const returnTo = interrupted?.returnTo ?? location.href
    const write = (connections: ConnectionsBefore | undefined) => {
      if (isEnded(visit.state)) return
      const kept = connections && [...connections]
      writePending({
        userId,
        attemptIds,
        loginOptions,
        surface: place.kind,
        before: kept,
        startedAt,
        returnTo,
      })
    }
    // At once: the page may be left before the connections are known.
    if (!isKept) write(undefined)
    isKept = true
    write(await before)
  }

  const opened = () => {
    set({ status: 'open' }, { type: 'opened' })
    // A page that comes back from the back-forward cache, and one without a window, learn of the end only by asking.
    listen(window, 'pageshow', (event) => (event as PageTransitionEvent).persisted && settle())
    if (!visit.surface) listen(window, 'focus', settle)
    after(VISIT_LIFE, () => {
      end()
      fail(
        new SnapTradeError('outcome_unknown', { detail: 'The visit lasted too long to wait for its end.' }),
      )
    })
    return keep()
  }

  const { lead, renewOnce } = createLeading(attendance, { place, awaitReturn, opened, watch, settle })
  visit.release = end
  listen(window, 'message', onMessage)
  if (interrupted) {
    interrupted.attemptIds.forEach(awaitReturn)
    if (interrupted.isTold) {
      // The earlier page told all but a success.
      visit.state = { status: 'exited', reason: 'closed' }
      watchLate()
    } else {
      emit({ type: 'opening', surface: place.kind, why: 'resumed', isPrefetched: false })
      void opened()
    }
    if (interrupted.returned) onWord(toMessage(interrupted.returned), 'redirect')
    else if (place.kind === 'redirect' || document.hasFocus()) settle()
    return
  }

  lead(readyLink)
}
