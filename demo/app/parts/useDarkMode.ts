import { useSyncExternalStore } from 'react'

const query = matchMedia('(prefers-color-scheme: dark)')

const subscribe = (listener: () => void) => {
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Whether the person wants a dark page. */
export const useDarkMode = () => useSyncExternalStore(subscribe, () => query.matches)
