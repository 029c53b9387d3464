import { useCallback, useState } from 'react'
import type { PortalEvent } from 'react-snaptrade-connect'

interface LogEntry {
  id: number
  at: Date
  event: PortalEvent
}

/** The last 100 events of the person's visits to the portal, newest first. */
export const useEventLog = () => {
  const [entries, setEntries] = useState<readonly LogEntry[]>([])
  const add = useCallback((event: PortalEvent) => {
    const at = new Date()
    setEntries((current) => [{ id: (current[0]?.id ?? 0) + 1, at, event }, ...current].slice(0, 100))
  }, [])
  const clear = useCallback(() => setEntries([]), [])
  return { entries, add, clear }
}

/** The fields of an event besides its type. Of an error only the code. */
const detailsOf = ({ type: _type, visitId: _visit, ...details }: PortalEvent) =>
  Object.entries(details)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${name === 'error' ? (value as { code: string }).code : value}`)
    .join(' · ')

/** For developers: what the provider's `onEvent` is called with. */
export const EventLog = ({ entries, onClear }: { entries: readonly LogEntry[]; onClear: () => void }) => (
  <details>
    <summary>Event log ({entries.length})</summary>
    <ol>
      {entries.map(({ id, at, event }) => (
        <li key={id}>
          <time dateTime={at.toISOString()}>{at.toLocaleTimeString()}</time> <code>{event.type}</code>{' '}
          <span className="quiet">{detailsOf(event)}</span>
        </li>
      ))}
    </ol>
    {entries.length > 0 ? (
      <button type="button" className="button secondary" onClick={onClear}>
        Clear
      </button>
    ) : (
      <p className="quiet">No events yet. Each step of a visit to the portal is listed here.</p>
    )}
  </details>
)
