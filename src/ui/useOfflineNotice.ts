'use client'

import { useEffect, useState } from 'react'

/** The components of the page that wait for the network, in the order in which they started to wait. */
const waiting = new Set<() => void>()

/** Returns whether this component shows the offline notice. The first waiting component shows it for the whole page. */
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
