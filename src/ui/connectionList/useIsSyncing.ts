'use client'

import { useEffect, useState } from 'react'

/** Milliseconds SnapTrade may take to find the first accounts of a new connection, with a little on top. */
const SYNC_TIME = 65_000

/** Milliseconds by which a device's clock may be ahead: people set the hour by hand and the zone wrong. */
const CLOCK_ERROR = 24 * 60 * 60 * 1000

/**
 * Returns whether the first accounts of a connection may still arrive. `readAt` (ms) is when they were last read, from the
 * query, so that a server and the page it rendered agree. The device's clock only tells old connections from new ones; how
 * long a new one waits is measured.
 */
export const useIsSyncing = (createdDate: unknown, readAt: number): boolean => {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), SYNC_TIME)
    return () => clearTimeout(timer)
  }, [])
  const age = readAt - Date.parse(typeof createdDate === 'string' ? createdDate : '')
  return !isOver && age < SYNC_TIME + CLOCK_ERROR
}
