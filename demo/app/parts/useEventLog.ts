import { useCallback, useRef, useState } from 'react'
import type { PortalEvent } from 'react-snaptrade-connect'

export interface LogEntry {
  id: number
  at: Date
  event: PortalEvent
}

/** The last events of the person's visits to the portal, newest first. */
export const useEventLog = () => {
  const [entries, setEntries] = useState<readonly LogEntry[]>([])
  const count = useRef(0)
  const add = useCallback((event: PortalEvent) => {
    count.current += 1
    const entry = { id: count.current, at: new Date(), event }
    setEntries((current) => [entry, ...current].slice(0, 100))
  }, [])
  const clear = useCallback(() => setEntries([]), [])
  return { entries, add, clear }
}
