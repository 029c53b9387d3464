import type { Config } from '../core/config.js'
import type { LoginOptions } from '../core/operations.js'
import { carriesOperation } from '../core/transport.js'
import { type Claims, createClaims } from './effects/claims.js'
import { holdTab } from './effects/holdTab.js'
import type { Display, PortalEvent } from './events.js'
import { createLinkStore } from './link.js'
import { startVisit } from './startVisit.js'
import type { OpenedWindow } from './surfaces/choose.js'
import { isInPage } from './surfaces/isInPage.js'
import type { Surface } from './surfaces/surface.js'
import { openAsSurface, windowSurface } from './surfaces/windowSurface.js'
import type { Visit } from './visit.js'
import type { VisitHandle } from './visitHandle.js'
import type { VisitContext, VisitSetup } from './visitSetup.js'
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
  const claims = createClaims()
  let known: VisitContext | undefined
  let inPage: Pick<VisitSetup, 'openInPage'> | undefined
  let current: Visit | undefined
  // Incremented by each release.
  let turn = 0

  const getContext = (): VisitContext => {
    const config = getConfig()
    // A new config is used by the next visit.
    if (known?.config !== config) known = contextOf(config, userId, claims)
    return known
  }
  const prepare = async (display: Display) => {
    if (isInPage(display)) inPage ??= await import('./surfaces/openInPage.js')
  }
  /** Runs a visit for its button. If the button was unmounted, another one with the same options takes over. */
  const run = (owner: VisitOwner, create: (owner: VisitOwner) => Visit) => {
    const options = owner.options()
    const heir = owners.has(owner) ? undefined : [...owners].find((other) => other.options() === options)
    current = create(heir ?? owner)
    heir?.onVisit(current)
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
      const former = current?.handOver()
      current?.stop('replaced')
      const surface = surfaceFor(display, visitId, link?.redirectURI, former, early)
      const setup = { ...parameters, ...inPage, visitId, display, surface, link, tab: holdTab(visitId) }
      return run(owner, (heir) => startVisit({ ...setup, owner: heir }, context))
    },
    async resume(onEvent) {
      const then = turn
      const { findPending, resumeVisit } = await import('./resumeVisit.js')
      const found = await findPending(userId)
      if (!found) return
      await prepare(found.display)
      // Released in the meantime, as StrictMode does immediately; or a visit was started.
      if (then !== turn || current) return found.tab.release()
      const options = JSON.stringify(found.loginOptions)
      const setup = { ...found, ...inPage }
      run({ options: () => options, onState() {}, onEvent, onVisit() {} }, (owner) =>
        resumeVisit({ ...setup, owner }, getContext()),
      )
    },
    adopt(owner) {
      if (!current || owners.has(current.owner) || current.options !== owner.options()) return
      current.owner = owner
      owner.onVisit(current)
      owner.onState(current.getState())
    },
    release() {
      turn += 1
      current?.stop('release')
      current = undefined
      known?.links.clear()
    },
  }
}

const contextOf = (config: Config, userId: string | null, claims: Claims): VisitContext => {
  const { transport, portal } = config
  return {
    ...{ config, userId, claims },
    links: createLinkStore(config, userId),
    origins: portal.origins,
    callbackUrl: portal.callbackUrl,
    app: { appName: portal.appName, appLogo: portal.appLogo },
    listConnections: carriesOperation(transport, 'listBrokerageAuthorizations')
      ? () => transport.request('listBrokerageAuthorizations', {})
      : undefined,
  }
}

/**
 * Returns the surface of a new visit: the window that was opened early, that of the previous visit, or a new window.
 */
const surfaceFor = (
  display: Display,
  visitId: string,
  url: string | undefined,
  former: Surface | undefined,
  early: EarlyClick | undefined,
): Surface | undefined => {
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

/** A page that blocked a frame also blocks the next one. */
const displayAfter = (former: Visit | undefined, display: Display): Display => {
  const last = former?.getState()
  return display === 'modal' && last?.status === 'failed' && last.error.code === 'frame_blocked'
    ? 'auto'
    : display
}
