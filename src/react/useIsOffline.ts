'use client'

import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

const subscribe = (listener: () => void): (() => void) => {
  const unsubscribe = onlineManager.subscribe(listener)
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    unsubscribe()
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** Also reads `navigator.onLine`: a page that loads without a network gets no `offline` event, so TanStack assumes online. */
const isOffline = (): boolean => !onlineManager.isOnline() || navigator.onLine === false

/** Returns whether the device has no network. */
export const useIsOffline = (): boolean => useSyncExternalStore(subscribe, isOffline, () => false)
