import type { Surface } from './surface.js'

/** Maximum milliseconds to wait before leaving the page, so that the state for the return is stored. */
const KEEP_TIMEOUT = 3000

/**
 * Creates a surface for the page itself. The page is left for the portal when `isKept` resolves, or after
 * `KEEP_TIMEOUT`.
 */
export const openRedirect = (isKept: Promise<unknown>): Surface => {
  let isLeaving = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const leave = (url: string) => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    isLeaving = true
    location.assign(url)
  }
  return {
    kind: 'redirect',
    window: null,
    isFree: () => true,
    hasLoaded: () => false,
    showWaiting() {},
    showDelay() {},
    navigate(url) {
      timer = setTimeout(leave, KEEP_TIMEOUT, url)
      const go = () => leave(url)
      isKept.then(go, go)
    },
    isClosed: () => false,
    focus() {},
    close() {
      clearTimeout(timer)
      timer = undefined
      // The portal does not respond, and the page is still shown.
      if (isLeaving) window.stop()
    },
  }
}
