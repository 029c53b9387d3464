import type { Display } from '../events.js'
import { type OpenedWindow, openWindow } from './choose.js'
import type { Surface } from './surface.js'
import { addDelay, fillWaitingPage } from './waitingPage.js'

/** Returns the URL of a window if its page has this origin. Pages of other origins cannot be read. */
const addressOf = (opened: Window): string | undefined => {
  try {
    return String(opened.location.href)
  } catch {
    return undefined
  }
}

/** Returns a window as a surface. */
export const windowSurface = ({ kind, window: opened }: OpenedWindow): Surface => ({
  kind,
  window: opened,
  isFree: () => addressOf(opened) !== undefined,
  hasLoaded: () => !opened.closed && addressOf(opened) !== 'about:blank',
  showWaiting: (texts) => fillWaitingPage(opened, texts),
  showDelay: (texts) => addDelay(opened, texts),
  navigate: (url) => opened.location.replace(url),
  isClosed: () => opened.closed,
  focus: () => opened.focus(),
  close: () => opened.close(),
})

/**
 * Opens a window and returns its surface. Returns `undefined` if the browser blocked it, or if the display needs
 * none.
 */
export const openAsSurface = (
  display: Display,
  visitId: string,
  url: string | undefined,
): Surface | undefined => {
  const opened = openWindow(display, visitId, url)
  return opened && windowSurface(opened)
}
