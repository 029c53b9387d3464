import type { Config } from '../core/config.js'
import type { LoginOptions } from '../core/operations.js'
import type { WindowTexts } from '../messages/enWindow.js'
import { createEarlyVisit } from './earlyVisit.js'
import type { Display, PortalEvent, VisitState } from './events.js'
import { randomHex } from './randomHex.js'
import type { Runner } from './runner.js'
import { STORAGE_PREFIX, withStorage } from './storage.js'
import { openWindow } from './surfaces/choose.js'
import type { VisitHandle } from './visitHandle.js'

/** What visits belong to: a button. It may be unmounted during a visit; another one with the same options takes over. */
export interface VisitOwner {
  /** The portal's options, as a key. */
  options(): string
  onState(state: VisitState): void
  onEvent(event: PortalEvent): void
  /** Called with a visit that belongs to it from now on. */
  onVisit(visit: VisitHandle): void
}

/** What one visit is begun with. */
export interface VisitParameters {
  loginOptions: LoginOptions
  display: Display
  /** Default: English. */
  texts?: Partial<WindowTexts> | undefined
  /** The place of an inline frame. */
  container?: HTMLElement | undefined
  owner: VisitOwner
}

/** The visits of one provider: one at a time. */
export interface Visits {
  /** Fetches what a click will need: the code that runs a visit, and a link. */
  prefetch(loginOptions: LoginOptions, display: Display): void
  /** Begins a visit, in the click. One that is still going on is ended first; its window is taken over. */
  begin(parameters: VisitParameters): VisitHandle
  /** Continues the visit that a reload or a redirect interrupted, if this tab keeps one. An owner may adopt it. */
  resume(onEvent: (event: PortalEvent) => void): void
  /** Lets an owner adopt visits with its options that have no owner any more. Returns what ends that. */
  adopt(owner: VisitOwner): () => void
  /** Ends what is going on, reports nothing and forgets all links. Visits may be begun again afterwards. */
  release(): void
}

/**
 * Creates the visits of one provider. Only what has to happen in the click is here. What runs a visit is loaded on
 * intent, or while the window is opening. A config that changes is used by the next visit.
 */
export const createVisits = (getConfig: () => Config, userId: string | null): Visits => {
  const owners = new Set<VisitOwner>()
  let runner: Runner | undefined
  /** The last visit that was begun before the code was there. */
  let early: VisitHandle | undefined
  // Grows with each release: what was loading then does not begin.
  let turn = 0

  /** Runs something once the code for a display is there, unless everything was released meanwhile. */
  const whenLoaded = async <Result>(
    display: Display,
    run: (ready: Runner) => Result,
  ): Promise<Result | undefined> => {
    const then = turn
    const { createRunner } = await import('./runner.js')
    runner ??= createRunner(getConfig, userId, owners)
    await runner.prepare(display)
    return then === turn ? run(runner) : undefined
  }

  return {
    prefetch(loginOptions, display) {
      whenLoaded(display, (ready) => ready.prefetch(loginOptions)).catch(() => {}) // the click will report it
    },
    begin(parameters) {
      const { display, owner } = parameters
      const visitId = `visit_${randomHex(8)}`
      if (runner?.isPrepared(display)) return runner.begin(visitId, parameters)
      // A window that another button has just opened is taken over once the code is there.
      const opened = early?.press() ? undefined : openWindow(display, visitId)
      const begun = whenLoaded(display, (ready) => {
        early = undefined
        return ready.begin(visitId, parameters, { opened })
      })
      early = createEarlyVisit(visitId, owner, opened, begun)
      return early
    },
    resume(onEvent) {
      const isKept = withStorage((storage) =>
        Object.keys(storage).some((key) => key.startsWith(STORAGE_PREFIX)),
      )
      if (isKept) whenLoaded('auto', (ready) => ready.resume(onEvent)).catch(() => {}) // nothing to resume with
    },
    adopt(owner) {
      owners.add(owner)
      runner?.adopt(owner)
      return () => owners.delete(owner)
    },
    release() {
      turn += 1
      runner?.release()
      early?.cancel()
    },
  }
}
