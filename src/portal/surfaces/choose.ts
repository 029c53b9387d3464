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

/** Returns whether the primary pointer is a finger. Phones and tablets open a tab for every popup. */
export const isTouchDevice = (): boolean => mediaMatches('(pointer:coarse)')

/** Returns whether a display opens a window. A cross-origin isolated page cannot embed a page of another site. */
const needsWindow = (display: Display) =>
  !isInPage(display) || (display !== 'redirect' && globalThis.crossOriginIsolated)

/**
 * Opens a window. Call it in the click, because browsers block it after an `await`. It is empty without a URL. Its
 * name contains the visit id, so that a second call finds the same window. Returns `undefined` if the browser blocked
 * it, and for displays without a window.
 */
export const openWindow = (display: Display, visitId: string, url = ''): OpenedWindow | undefined => {
  if (!needsWindow(display)) return undefined
  const name = `snaptrade-${visitId}`
  const triesPopup = display !== 'tab' && !(display === 'auto' && isTouchDevice())
  const popup = triesPopup ? openPopup(url, name) : null
  const opened = popup ?? (display === 'popup' ? null : openTab(url, name))
  return opened && !opened.closed ? { kind: popup ? 'popup' : 'tab', window: opened } : undefined
}
