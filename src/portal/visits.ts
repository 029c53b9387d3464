import type { Config } from '../core/config.js'
import { SnapTradeError } from '../core/errors.js'
import type { LoginOptions } from '../core/operations.js'
import type { Attendant } from './attendant.js'
import type { PortalEvent } from './events.js'
import { openPopup } from './popup.js'
import { isEnded, type PortalEventBody, type Session, type Visit, type VisitParameters } from './session.js'

/** The visits of one provider: one at a time. */
export interface Visits {
  /** Fetches ahead what a click will need: the code that attends to a visit, and a link. */
  prefetch(loginOptions: LoginOptions): void
  /** Begins a visit inside the click; one that is still going on is ended first. */
  begin(parameters: VisitParameters): Session
  /** Ends what is going on and forgets all links. Visits may be begun again afterwards. */
  release(): void
}

/**
 * Makes the place where visits are begun. Only what must happen in the click is here; what fetches links,
 * listens and settles is loaded on intent, or while the window is opening, and does not weigh on the page.
 */
export const createVisits = (config: Config): Visits => {
  let attendant: Attendant | undefined
  let current: Visit | undefined
  let count = 0

  const load = async () => {
    const { createAttendant } = await import('./attendant.js')
    attendant ??= createAttendant(config)
    return attendant
  }

  const begin = ({ loginOptions, waiting, onEvent }: VisitParameters): Visit => {
    const listeners = new Set<() => void>()
    const visitId = `visit-${++count}`
    // With nobody to listen yet, a link at hand waits until there is.
    const link = attendant?.links.take(loginOptions)
    const visit: Visit = {
      loginOptions,
      waiting,
      surface: openPopup(link?.redirectURI),
      state: { status: 'preparing' },
      emit: (event) => onEvent({ visitId, ...event } as PortalEvent),
      set(state, event) {
        visit.state = state
        if (event) visit.emit(event)
        for (const listener of listeners) listener()
      },
      end(state) {
        const { status: type, ...rest } = state
        if (!isEnded(visit.state)) visit.set(state, { type, ...rest } as PortalEventBody)
      },
      release() {},
      openLink: () => false,
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      getSnapshot: () => visit.state,
      focus: () => visit.surface?.focus(),
      cancel(keepWindow) {
        visit.release()
        if (!keepWindow && !isEnded(visit.state)) visit.surface?.close()
        visit.end({ status: 'exited', reason: 'cancelled' })
      },
    }
    visit.emit({ type: 'opening', surface: 'popup', isPrefetched: !!link })
    if (attendant) attendant.attend(visit, link)
    else {
      load().then(
        (loaded) => isEnded(visit.state) || loaded.attend(visit, undefined),
        (cause) => {
          visit.surface?.close()
          const detail = 'A chunk of this package did not load.'
          visit.end({ status: 'failed', error: new SnapTradeError('network', { detail, cause }) })
        },
      )
    }
    return visit
  }

  return {
    prefetch(loginOptions) {
      load().then(
        ({ links }) => links.prefetch(loginOptions),
        () => {}, // the click will tell
      )
    },
    begin(parameters) {
      // The next visit takes the window over: one that is closing would be found by its name, and lost.
      current?.cancel(true)
      current = begin(parameters)
      return current
    },
    release() {
      // Whoever listened is gone, or somebody else by now.
      if (current) current.emit = () => {}
      current?.cancel()
      attendant?.links.clear()
    },
  }
}
