import type { OpenedWindow } from './choose.js'
import type { Surface } from './surface.js'
import { addDelay, fillWaitingPage } from './waitingPage.js'

/** The address of a window, if its page is one of ours. A page of another origin must not be read. */
const addressOf = (opened: Window): string | undefined => {
  try {
    return String(opened.location.href)
  } catch {
    return undefined
  }
}

/** A window of its own as a surface. */
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
