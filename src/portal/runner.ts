import type { Config } from '../core/config.js'
import type { LoginOptions } from '../core/operations.js'
import { holdTab } from './effects/holdTab.js'
import type { Display, PortalEvent } from './events.js'
import { startVisit } from './startVisit.js'
import type { OpenedWindow } from './surfaces/choose.js'
import { isFramed, isInPage } from './surfaces/isInPage.js'
import type { Surface } from './surfaces/surface.js'
import { openAsSurface, windowSurface } from './surfaces/windowSurface.js'
import type { Visit } from './visit.js'
import { createContexts } from './visitContexts.js'
import type { VisitHandle } from './visitHandle.js'
import type { VisitSetup } from './visitSetup.js'
import type { VisitOwner, VisitParameters } from './visits.js'

/** A click before this code was loaded. It opened a window, unless the browser blocked it. */
export interface EarlyClick {
  readonly opened: OpenedWindow | undefined
}

/** The part of a provider's visits that is loaded on intent, or while the window is opening. */
export interface Runner {
  /** Loads the code of a display. */
  prepare(display: Display): Promise<void>
  isPrepared(display: Display): boolean
  prefetch(loginOptions: LoginOptions): void
  /** Starts a visit in the click, or after an `early` click with the window that it opened. */
  begin(visitId: string, parameters: VisitParameters, early?: EarlyClick): VisitHandle
  resume(onEvent: (event: PortalEvent) => void): Promise<void>
  /** Passes a visit without an owner to this owner, if it has the same options. */
  adopt(owner: VisitOwner): void
  release(): void
}

/** Creates the runner of one provider's visits. */
export const createRunner = (
  getConfig: () => Config,
  userId: string | null,
  owners: ReadonlySet<VisitOwner>,
): Runner => {
  const getContext = createContexts(getConfig, userId)
  let inPage: Pick<VisitSetup, 'openInPage'> | undefined
  let current: Visit | undefined
  let releases = 0

  const prepare = async (display: Display) => {
    if (isInPage(display)) inPage ??= await import('./surfaces/openInPage.js')
  }
  const run = (asked: VisitOwner, create: (owner: VisitOwner) => Visit) => {
    const owner = ownerAmong(owners, asked)
    current = create(owner)
    if (owner !== asked) owner.onVisit(current)
    return current
  }

  return {
    prepare,
    isPrepared: (display) => !isInPage(display) || inPage !== undefined,
    prefetch(loginOptions) {
      // The click may have come first: its visit has already requested a link.
      if (!current?.isUnderWay()) getContext().links.prefetch(loginOptions)
    },
    begin(visitId, { display: asked, owner, ...parameters }, early) {
      const context = getContext()
      const link = early ? undefined : context.links.take(parameters.loginOptions)
      const display = displayAfter(current, asked)
      const surface = surfaceFor(display, visitId, link?.redirectURI, current, early)
      const setup = { ...parameters, ...inPage, visitId, display, surface, link, tab: holdTab(visitId) }
      return run(owner, (heir) => startVisit({ ...setup, owner: heir }, context))
    },
    async resume(onEvent) {
      const before = releases
      const loaded = await import('./resumeVisit.js')
      const found = await loaded.findPending(userId)
      if (!found) return
      await prepare(found.display)
      // Released in the meantime, as StrictMode does immediately; or a visit was started.
      if (releases !== before || current) return found.tab.release()
      const owner = loaded.ownerOf(found.loginOptions, onEvent)
      run(owner, (heir) => loaded.resumeVisit({ ...found, ...inPage, owner: heir }, getContext()))
    },
    adopt(owner) {
      if (!current || owners.has(current.owner) || current.options !== owner.options()) return
      current.owner = owner
      owner.onVisit(current)
      owner.onState(current.getState())
    },
    release() {
      releases += 1
      current?.stop('release')
      current = undefined
      getContext().links.clear()
    },
  }
}

/** Returns the owner of a new visit: its button or, if that was unmounted, another one with the same options. */
const ownerAmong = (owners: ReadonlySet<VisitOwner>, asked: VisitOwner): VisitOwner => {
  const options = asked.options()
  return owners.has(asked) ? asked : ([...owners].find((other) => other.options() === options) ?? asked)
}

/**
 * Ends the previous visit. Returns the surface of the new one: the window that was opened early, that of the previous
 * visit, or a new window.
 */
const surfaceFor = (
  display: Display,
  visitId: string,
  url: string | undefined,
  previous: Visit | undefined,
  early: EarlyClick | undefined,
): Surface | undefined => {
  const former = previous?.handOver()
  previous?.stop('replaced')
  const fits =
    former && !early?.opened && !former.isClosed() && (display === former.kind || display === 'auto')
  if (fits) {
    // Without a link it is emptied, because messages of the previous portal do not belong to the new visit.
    former.navigate(url ?? 'about:blank')
    former.focus()
    return former
  }
  former?.close()
  return early ? early.opened && windowSurface(early.opened) : openAsSurface(display, visitId, url)
}

/** A page that blocked a frame also blocks the next one, so that a window is opened instead. */
const displayAfter = (former: Visit | undefined, display: Display): Display => {
  const last = former?.getState()
  return isFramed(display) && last?.status === 'failed' && last.error.code === 'frame_blocked'
    ? 'auto'
    : display
}
