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
  const take = (): Promise<boolean> =>
    new Promise((resolve) => {
      const hold = (lock: Lock | null) => {
        resolve(lock !== null)
        return (
          lock &&
          new Promise<void>((letGo) => {
            release = letGo
          })
        )
      }
      // A browser that refuses locks has none.
      const request = navigator.locks?.request(`${STORAGE_PREFIX}${visitId}`, { ifAvailable: true }, hold)
      if (request) request.catch(() => resolve(true))
      else resolve(true)
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
      release()
      window.removeEventListener('pagehide', onHide)
      window.removeEventListener('pageshow', onShow)
    },
  }
}
