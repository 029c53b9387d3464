import { SnapTradeError } from '../core/errors.js'
import type { Connection } from '../core/models.js'

/** What of a connection tells whether a visit changed it. */
export type ConnectionBefore = Pick<Connection, 'disabled' | 'type'>
/** The connections before a visit, by id. */
export type ConnectionsBefore = ReadonlyMap<string, ConnectionBefore>

/** Keeps what a later comparison needs. */
export const rememberConnections = (connections: readonly Connection[]): ConnectionsBefore =>
  new Map(connections.map(({ id, disabled, type }) => [id, { disabled, type }]))

/**
 * Finds the connection that a visit made, mended or raised to trading. Connecting the same login again
 * gives the existing connection, so a new id is not the only sign of success.
 *
 * `reconnect` narrows it to one connection: another one that appeared meanwhile is not this visit's.
 */
export const findOutcome = (
  before: ConnectionsBefore,
  now: readonly Connection[],
  reconnect: string | undefined,
): string | undefined => {
  const found = now.find(({ id, disabled, type }) => {
    const former = before.get(id)
    if (reconnect !== undefined && id !== reconnect) return false
    if (disabled) return false
    if (!former) return true
    return former.disabled || (former.type === 'read' && type === 'trade')
  })
  return found?.id
}

/** Asks the backend once: the id of the connection, undefined when nothing changed, or why it cannot be told. */
export const verify = async (
  before: Promise<ConnectionsBefore | undefined> | undefined,
  listConnections: () => Promise<Connection[]>,
  reconnect: string | undefined,
): Promise<string | undefined | SnapTradeError> => {
  try {
    const [then, now] = [await before, await listConnections()]
    if (then) return findOutcome(then, now, reconnect)
    throw new Error('The connections before the visit could not be read.')
  } catch (cause) {
    return new SnapTradeError('verification_failed', {
      detail: 'The portal was closed without a word, and the backend could not be asked what happened.',
      cause,
    })
  }
}
