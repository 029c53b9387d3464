'use client'

import { useEffect, useState } from 'react'

/** The components of the page that wait for the network, in the order in which they began to. */
const waiting = new Set<() => void>()

/** Returns whether this component shows the offline notice: the first one that waits does, for the whole page. */
export const useOfflineNotice = (isWaiting: boolean): boolean => {
  const [isFirst, setIsFirst] = useState(false)
  useEffect(() => {
    if (!isWaiting) return
    const update = () => setIsFirst(waiting.values().next().value === update)
    waiting.add(update)
    update()
    return () => {
      waiting.delete(update)
      setIsFirst(false)
      for (const other of waiting) other()
    }
  }, [isWaiting])
  return isFirst
}
