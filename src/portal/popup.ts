import type { Display } from './events.js'

/** What a visit takes place in. */
export interface Surface {
  readonly kind: 'popup' | 'tab' | 'modal'
  /** Whose messages count. */
  readonly window: Window | null
  navigate(url: string): void
  /** A hint, not a verdict: a page with `Cross-Origin-Opener-Policy` makes an open window look closed. */
  isClosed(): boolean
  focus(): void
  close(): void
}

const WIDTH = 500
const HEIGHT = 750

/** Whether fingers point here: phones and tablets open a tab for every popup. */
export const isTouchDevice = (): boolean | undefined => window.matchMedia?.('(pointer:coarse)').matches

/**
 * Opens a window, at once and in the click: browsers refuse one that comes after a wait. Empty without an address.
 * `undefined` when it was refused, and for the displays that need none. `auto` tries a popup where there are
 * any, then a tab; a modal cannot be had on a cross-origin isolated page, which frames nobody who did not ask for it.
 */
export const openWindow = (display: Display, url = ''): Surface | undefined => {
  if (display === 'redirect' || (display === 'modal' && !window.crossOriginIsolated)) return
  // Negative on a screen to the left of the first.
  const left = Math.round(screenX + (outerWidth - WIDTH) / 2)
  const top = Math.round(screenY + (outerHeight - HEIGHT) / 2)
  const popupFeatures = `popup,width=${WIDTH},height=${HEIGHT},left=${left},top=${top}`
  // The name makes a second visit reuse the window of the first. Never `noopener`: it returns null even where the
  // window opened, and the portal could tell us nothing.
  const open = (features?: string) => window.open(url, 'snaptrade-connection-portal', features)
  const hasPopups = display !== 'auto' || !isTouchDevice()
  const popup = display !== 'tab' && hasPopups && open(popupFeatures)
  const opened = popup || (display !== 'popup' && open())
  if (!opened || opened.closed) return
  return {
    kind: popup ? 'popup' : 'tab',
    window: opened,
    navigate: (next) => opened.location.replace(next),
    isClosed: () => opened.closed,
    focus: () => opened.focus(),
    close: () => opened.close(),
  }
}
