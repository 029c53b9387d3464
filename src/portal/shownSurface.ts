import type { SnapTradeError } from '../core/errors.js'
import type { WindowTexts } from '../messages/enWindow.js'
import { watchSurface } from './effects/watchSurface.js'
import type { Display } from './events.js'
import type { Resources } from './resources.js'
import { isFramed, isInPage } from './surfaces/isInPage.js'
import type { Surface } from './surfaces/surface.js'
import { openAsSurface } from './surfaces/windowSurface.js'
import type { VisitEvent } from './visitEvent.js'
import type { VisitSetup } from './visitSetup.js'

export interface ShownSurfaceParameters {
  /** The window that was opened in the click. */
  opened: Surface | undefined
  visitId: string
  texts: WindowTexts
  container: HTMLElement | undefined
  openInPage: VisitSetup['openInPage']
  /** Resolves when the page can be left. */
  isKept: Promise<unknown>
}

/** The surface of a visit, which the visit owns. There is at most one. */
export interface ShownSurface {
  readonly current: Surface | undefined
  /** The window whose messages are accepted. A window that was just closed may have sent a message before. */
  readonly source: Window | null | undefined
  open(display: Display, url: string | undefined): void
  watch(): void
  /** Checks it now. A closed window is only detected by the next check. */
  check(): void
  close(): void
  /** Gives up the window without closing it, and returns it. */
  handOver(): Surface | undefined
}

/** Creates the holder of a visit's surface. */
export const createShownSurface = (
  resources: Resources,
  { opened, visitId, openInPage, ...rest }: ShownSurfaceParameters,
  send: (event: VisitEvent) => void,
): ShownSurface => {
  const inPage = {
    ...rest,
    onClose: () => send({ type: 'gone', isAway: false }),
    onWindow: () => send({ type: 'moveToWindow' }),
    onBlocked: (error: SnapTradeError) => send({ type: 'frameBlocked', error }),
  }
  let current = opened
  let closedWindow: Window | null | undefined
  let stopWatching = () => {}

  const close = () => {
    stopWatching()
    closedWindow = current?.window
    current?.close()
    current = undefined
  }

  return {
    get current() {
      return current
    },
    get source() {
      return current ? current.window : closedWindow
    },
    open(display, url) {
      const isIsolated = isFramed(display) && globalThis.crossOriginIsolated
      const next =
        openInPage && isInPage(display) && !isIsolated
          ? openInPage(display, inPage)
          : openAsSurface(display, visitId, url)
      if (!next) return send({ type: 'refused' })
      // A window that only looked closed may have been found again by its name.
      if (current?.window !== next.window) close()
      current = next
      send({ type: 'opened', surface: next.kind, isEmpty: next.isFree() })
    },
    watch() {
      stopWatching()
      if (current) stopWatching = watchSurface(resources, current, send)
    },
    check() {
      if (current?.isClosed()) send({ type: 'gone', isAway: false })
    },
    close,
    handOver() {
      if (current?.kind !== 'popup' && current?.kind !== 'tab') return undefined
      const given = current
      stopWatching()
      current = undefined
      return given
    },
  }
}
