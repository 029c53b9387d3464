import type { Surface } from './surface.js'

/** Milliseconds that leaving the page waits for what the way back needs. */
const KEEP_TIMEOUT = 3000

/** The page itself as a surface: it is left for the portal once `isKept` resolves, or after `KEEP_TIMEOUT`. */
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
      // A portal that does not answer: the page is still here.
      if (isLeaving) window.stop()
    },
  }
}
