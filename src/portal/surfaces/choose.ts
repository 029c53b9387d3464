import type { Display } from '../events.js'
import { mediaMatches } from '../mediaMatches.js'
import { isInPage } from './isInPage.js'
import { openPopup } from './popup.js'
import { openTab } from './tab.js'

/** A window that was opened in a click. */
export interface OpenedWindow {
  readonly kind: 'popup' | 'tab'
  readonly window: Window
}

/** Whether the pointer is a finger: phones and tablets open a tab for every popup. */
export const isTouchDevice = (): boolean => mediaMatches('(pointer:coarse)')

/** Whether a display opens a window. A cross-origin isolated page cannot show a page of another site in a frame. */
const needsWindow = (display: Display) =>
  !isInPage(display) || (display !== 'redirect' && globalThis.crossOriginIsolated)

/**
 * Opens a window, in the click: browsers refuse one that comes after a wait. It is empty without a URL. Its name is the
 * visit's: opened again, a window that is still there is found. Returns `undefined` if the browser refused, and for the
 * displays that need no window.
 */
export const openWindow = (display: Display, visitId: string, url = ''): OpenedWindow | undefined => {
  if (!needsWindow(display)) return undefined
  const name = `snaptrade-${visitId}`
  const triesPopup = display !== 'tab' && !(display === 'auto' && isTouchDevice())
  const popup = triesPopup ? openPopup(url, name) : null
  const opened = popup ?? (display === 'popup' ? null : openTab(url, name))
  return opened && !opened.closed ? { kind: popup ? 'popup' : 'tab', window: opened } : undefined
}
