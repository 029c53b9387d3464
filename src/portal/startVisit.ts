import { linkReady } from './effects/fetchLink.js'
import type { SurfaceKind } from './events.js'
import { begin } from './moves/begin.js'
import type { Memory } from './state.js'
import { isFramed } from './surfaces/isInPage.js'
import { whyThere } from './surfaces/whyThere.js'
import { createVisit, type Visit } from './visit.js'
import type { VisitContext, VisitSetup } from './visitSetup.js'

/** Returns the data that is known when a visit starts. */
export const knownOf = (
  { display, loginOptions }: VisitSetup,
  { listConnections, callbackUrl }: VisitContext,
): Pick<Memory, 'display' | 'canVerify' | 'reconnect' | 'broker' | 'linkTarget'> => ({
  display,
  canVerify: listConnections !== undefined,
  reconnect: loginOptions.reconnect,
  broker: loginOptions.broker,
  linkTarget: callbackUrl === undefined ? '_blank' : '_self',
})

/** Returns where the portal of a new visit will be shown. */
const surfaceOf = ({ surface, display }: VisitSetup): SurfaceKind => {
  if (surface) return surface.kind
  if (isFramed(display) && !globalThis.crossOriginIsolated) return display
  return display === 'redirect' ? 'redirect' : 'link'
}

/** Starts a new visit. */
export const startVisit = (setup: VisitSetup, context: VisitContext): Visit => {
  const { display, link } = setup
  const surface = surfaceOf(setup)
  const hasSurface = setup.surface !== undefined
  const step = begin({
    ...knownOf(setup, context),
    surface,
    hasSurface,
    why: whyThere(display, surface),
    isPrefetched: link !== undefined,
  })
  // A window was already opened with the link; a frame and the page itself were not.
  return createVisit(setup, context, step, link ? [linkReady(link, hasSurface)] : [])
}
