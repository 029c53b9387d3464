import { useSyncExternalStore } from 'react'

const subscribe = (listener: () => void) => {
  addEventListener('popstate', listener)
  return () => removeEventListener('popstate', listener)
}

/** The path of the page that is shown. Two pages need no router. */
export const useRoute = () => useSyncExternalStore(subscribe, () => location.pathname)

/** Goes to a page of the app. */
export const navigate = (path: string) => {
  history.pushState(null, '', path)
  // The browser fires this for Back and Forward alone.
  dispatchEvent(new PopStateEvent('popstate'))
  scrollTo(0, 0)
}
