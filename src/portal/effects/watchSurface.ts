import type { Resources } from '../resources.js'
import type { Surface } from '../surfaces/surface.js'
import type { VisitEvent } from '../visitEvent.js'

/** Milliseconds between looks at a window: the platform has no event for a popup that loads or closes. */
const WATCH_INTERVAL = 400

/** Looks at a surface until it is gone. Returns what stops that. */
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
