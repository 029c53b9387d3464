'use client'

import { useEffect, useState } from 'react'

/** Milliseconds after which the first accounts of a new connection have arrived: SnapTrade takes up to 60 s. */
const SYNC_TIME = 65_000

/** Milliseconds by which the device's clock may be wrong, for example because of a wrong time zone. */
const CLOCK_ERROR = 24 * 60 * 60 * 1000

/**
 * Returns whether the first accounts of a connection may still arrive. `readAt` (ms) is the query's `dataUpdatedAt`, so that
 * server and browser render the same. The device's clock only separates old connections from new ones; for a new one the
 * wait is measured with a timer.
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
