import type { Config } from '../core/config.js'
import { SnapTradeError } from '../core/errors.js'
import type { LoginOptions } from '../core/operations.js'
import type { Attendant } from './attendant.js'
import type { PortalEvent } from './events.js'
import { openWindow, type Surface } from './popup.js'
import {
  isEnded,
  PENDING_KEY,
  type PortalEventBody,
  type Session,
  type Visit,
  type VisitParameters,
} from './session.js'

/** The visits of one provider: one at a time. */
export interface Visits {
  /** Fetches ahead what a click will need: the code that attends to a visit, and a link. */
  prefetch(loginOptions: LoginOptions): void
  /** Begins a visit inside the click; one that is still going on is ended first. */
  begin(parameters: VisitParameters): Session
  /**
   * Takes up the visit that a reload or a redirect interrupted, if this tab keeps one. Its events go to the one that
   * stands in for it by the same options, else to `onEvent` alone.
   */
  resume(onEvent: (event: PortalEvent) => void): void
  /** Stands in for an interrupted visit with these options. Returns what ends that. */
  adopt(options: string, take: (session: Session) => (event: PortalEvent) => void): () => void
  /** Ends what is going on and forgets all links. Visits may be begun again afterwards. */
  release(): void
}

/**
 * Makes the place where visits are begun. Only what must happen in the click is here; what fetches links,
 * listens and settles is loaded on intent, or while the window is opening, and does not weigh on the page.
 */
export const createVisits = (config: Config, userId: string | null): Visits => {
  const adopters = new Map<string, (session: Session) => (event: PortalEvent) => void>()
  let attendant: Attendant | undefined
  let current: Visit | undefined
  let count = 0
  let turns = 0

  const load = async () => {
    const { createAttendant } = await import('./attendant.js')
    attendant ??= createAttendant(config, userId)
    return attendant
  }

  const create = (parameters: VisitParameters, surface?: Surface): Visit => {
    const { loginOptions, display, texts, onEvent } = parameters
    const listeners = new Set<() => void>()
    const visitId = `visit-${++count}`
    const visit: Visit = {
      loginOptions,
      display,
      texts,
      surface,
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
      reopen: () => false,
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
    return visit
  }

  const begin = (parameters: VisitParameters): Visit => {
    // With nobody to listen yet, a link at hand waits until there is.
    const link = attendant?.links.take(parameters.loginOptions)
    const visit = create(parameters, openWindow(parameters.display, link?.redirectURI))
    if (attendant) attendant.attend(visit, link)
    else {
      load().then(
        (loaded) => isEnded(visit.state) || loaded.attend(visit),
        (cause) => {
          visit.surface?.close()
          const detail = 'A chunk did not load.'
          visit.end({ status: 'failed', error: new SnapTradeError('network', { detail, cause }) })
        },
      )
    }
    return visit
  }

  return {
    prefetch(loginOptions) {
      const former = current
      load().then(
        // Not once it was clicked: of several imports under way a later one may come first.
        ({ links }) => current === former && links.prefetch(loginOptions),
        () => {}, // the click will tell
      )
    },
    begin(parameters) {
      // The next visit takes the window over: one that is closing would be found by its name, and lost.
      current?.cancel(true)
      current = begin(parameters)
      return current
    },
    resume(onEvent) {
      const turn = ++turns
      try {
        if (!sessionStorage[PENDING_KEY]) return
      } catch {
        return // storage is blocked: nothing is kept
      }
      load().then(
        ({ resume }) =>
          // Not once it was released again, as StrictMode does right away.
          turn === turns &&
          resume((parameters) => {
            let tell = onEvent
            current = create({ ...parameters, onEvent: (event) => tell(event) })
            tell = adopters.get(JSON.stringify(parameters.loginOptions))?.(current) ?? onEvent
            return current
          }),
        () => {}, // nothing to resume with
      )
    },
    adopt(options, take) {
      adopters.set(options, take)
      return () => adopters.delete(options)
    },
    release() {
      turns += 1
      // Whoever listened is gone, or somebody else by now.
      if (current) current.emit = () => {}
      current?.cancel()
      attendant?.links.clear()
    },
  }
}
