import { STORAGE_PREFIX } from '../storage.js'

/** A visit's lock in one tab. */
export interface TabHold {
  /** Whether this tab owns the visit. Always `true` without Web Locks. */
  readonly isOurs: Promise<boolean>
  release(): void
}

/**
 * Locks a visit for this tab. If the browser duplicates a tab, or the app opens one, the new tab has a copy of
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
      // Without locks, the visit is assumed to belong to this tab.
      request().catch(() => resolve(true))
    })
  // A page with a lock cannot enter the back-forward cache. The next page also needs the lock to be free.
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
