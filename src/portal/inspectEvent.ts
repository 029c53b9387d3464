import { inspect, toInspectedError } from '../core/inspect.js'
import type { PortalEvent } from './events.js'

/** Adds an event of a visit to the log for developers. */
export const inspectEvent = ({ visitId, sessionId, type: name, ...fields }: PortalEvent): void => {
  const values: [string, unknown][] = Object.entries(fields)
  const facts = values.filter((field): field is [string, string | number | boolean] =>
    /^(string|number|boolean)$/.test(typeof field[1]),
  )
  const error = values.map(([, value]) => toInspectedError(value)).find((found) => found !== undefined)
  inspect({ kind: 'event', visitId, sessionId, name, facts: Object.fromEntries(facts), error })
}
