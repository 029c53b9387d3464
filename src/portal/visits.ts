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

/**
 * The owner of visits: a button. It can be unmounted during a visit; another one with the same options takes over.
 */
export interface VisitOwner {
  /** Returns the portal's options, as a key. */
  options(): string
  onState(state: VisitState): void
  onEvent(event: PortalEvent): void
  /** Called with a visit that this owner takes over. */
  onVisit(visit: VisitHandle): void
}

/** The parameters of a visit. */
export interface VisitParameters {
  loginOptions: LoginOptions
  display: Display
  /** Default: English. */
  texts?: Partial<WindowTexts> | undefined
  /** The element for an inline frame. */
  container?: HTMLElement | undefined
  owner: VisitOwner
}

/** The visits of one provider. There is at most one at a time. */
export interface Visits {
  /** Prefetches what a click needs: the code that runs a visit, and a link. */
  prefetch(loginOptions: LoginOptions, display: Display): void
  /** Starts a visit in the click. Ends the current one first and takes over its window. */
  begin(parameters: VisitParameters): VisitHandle
  /** Continues the visit that a reload or a redirect interrupted, if this tab stored one. An owner can adopt it. */
  resume(onEvent: (event: PortalEvent) => void): void
  /** Lets an owner adopt visits with its options that have no owner. Returns a function that ends this. */
  adopt(owner: VisitOwner): () => void
  /** Ends the current visit without a report and drops all links. New visits can be started afterwards. */
  release(): void
}

/**
 * Creates the visits of one provider. This module only has what must happen in the click; the rest is loaded on
 * intent, or while the window is opening. A config that changes is used by the next visit.
 */
export const createVisits = (getConfig: () => Config, userId: string | null): Visits => {
  const owners = new Set<VisitOwner>()
  let runner: Runner | undefined
  /** The last visit that was started before the code was loaded. */
  let early: VisitHandle | undefined
  // Incremented by each release, so that what was loading then does not start.
  let turn = 0

  /** Runs a task when the code of a display is loaded, unless everything was released in the meantime. */
  const whenLoaded = async <Result>(
    display: Display,
    run: (ready: Runner) => Result,
  ): Promise<Result | undefined> => {
    const then = turn
    const create = await import('./runner.js').then(({ createRunner }) => createRunner)
    runner ??= create(getConfig, userId, owners)
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
      // A window that another button has just opened is taken over when the code is loaded.
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
      if (isKept) whenLoaded('auto', (ready) => ready.resume(onEvent)).catch(() => {}) // the visit cannot be resumed
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
