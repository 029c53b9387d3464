import { STORAGE_PREFIX } from '../storage.js'

/** A visit as one tab's own. */
export interface TabHold {
  /** Whether it is this tab's. Where there are no locks it is. */
  readonly isOurs: Promise<boolean>
  release(): void
}

/**
 * Holds a visit for this tab: a tab that the browser duplicates, or that the app opens, gets a copy of what is kept in
 * `sessionStorage`. https://developer.mozilla.org/en-US/docs/Web/API/Window/sessionStorage
 */
export const holdTab = (visitId: string): TabHold => {
  let release = () => {}
  // The browser may grant the lock after the visit has ended.
  let isReleased = false
  const take = (): Promise<boolean> =>
    new Promise((resolve) => {
      const hold = (lock: Lock | null) => {
        resolve(lock !== null)
        if (!lock || isReleased) return undefined
        return new Promise<void>((letGo) => {
          release = letGo
        })
      }
      const request = async () => {
        await navigator.locks.request(`${STORAGE_PREFIX}${visitId}`, { ifAvailable: true }, hold)
      }
      // Where there are no locks, or the browser refuses them, nothing is said of other tabs.
      request().catch(() => resolve(true))
    })
  // A page that holds a lock cannot go into the back-forward cache. The next page finds it released, too.
  const onHide = () => release()
  const onShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) void take()
  }
  window.addEventListener('pagehide', onHide)
  window.addEventListener('pageshow', onShow)
  return {
    isOurs: take(),
    release() {
      isReleased = true
      release()
      window.removeEventListener('pagehide', onHide)
      window.removeEventListener('pageshow', onShow)
    },
  }
}
