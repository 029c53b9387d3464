import { type ConnectionEvent, toConnectionEvent } from './connectionEvent.js'
import { inspect } from './inspect.js'

/** Adds an event of the backend to the log for developers: its type and ids only. */
export const inspectServerEvent = (event: ConnectionEvent): void => {
  const { type: name = 'unknown', ...ids } = toConnectionEvent(event) ?? {}
  inspect({ kind: 'serverEvent', name, ids })
}
