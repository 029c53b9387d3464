import type { PortalEvent } from 'react-snaptrade-connect'
import { formatTime } from './format.js'
import type { LogEntry } from './useEventLog.js'

interface EventLogProps {
  entries: readonly LogEntry[]
  onClear: () => void
}

/** What an event carries beside its type. Of an error its code: the rest may be long. */
const detailsOf = ({ type: _type, visitId: _visit, ...details }: PortalEvent) =>
  Object.entries(details)
    .map(([name, value]) => `${name} ${name === 'error' ? (value as { code: string }).code : value}`)
    .join(' · ')

/** For developers: what the provider's `onEvent` is told. */
export const EventLog = ({ entries, onClear }: EventLogProps) => (
  <details className="log">
    <summary>
      Event log <span className="badge">{entries.length}</span>
    </summary>
    {entries.length === 0 ? (
      <p className="quiet">
        Nothing yet. Each step of a visit to the Connection Portal shows here, as <code>onEvent</code> of{' '}
        <code>SnapTradeProvider</code> hears of it.
      </p>
    ) : (
      <>
        <ol className="log-list">
          {entries.map(({ id, at, event }) => (
            <li key={id}>
              <time dateTime={at.toISOString()}>{formatTime(at)}</time>
              <code className="log-type">{event.type}</code>
              <span className="quiet">{event.visitId}</span>
              <span className="log-details">{detailsOf(event)}</span>
            </li>
          ))}
        </ol>
        <button type="button" className="button secondary small" onClick={onClear}>
          Clear
        </button>
      </>
    )}
  </details>
)
