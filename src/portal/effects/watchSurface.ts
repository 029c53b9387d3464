import type { Resources } from '../resources.js'
import type { Surface } from '../surfaces/surface.js'
import type { VisitEvent } from '../visitEvent.js'

/** Milliseconds between checks of a window. The platform has no event for a popup that loads or closes. */
const WATCH_INTERVAL = 400

/** Checks a surface until it is closed. Returns a function that stops the checks. */
export const watchSurface = (
  { after, hold }: Resources,
  surface: Surface,
  send: (event: VisitEvent) => void,
): (() => void) => {
  let hasLoaded = false
  let stopTimer: () => void
  const look = () => {
    if (surface.isClosed()) return send({ type: 'gone', isAway: !document.hasFocus() })
    stopTimer = after(WATCH_INTERVAL, look)
    if (hasLoaded || !surface.hasLoaded()) return
    hasLoaded = true
    send({ type: 'loaded' })
  }
  stopTimer = after(WATCH_INTERVAL, look)
  return hold(() => stopTimer())
}
