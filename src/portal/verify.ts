import type { Connection } from '../core/models.js'

/** The parts of a connection that a visit can change. */
export type ConnectionBefore = Pick<Connection, 'disabled' | 'type'>

/** The connections before a visit. */
export interface ConnectionsBefore {
  readonly byId: ReadonlyMap<string, ConnectionBefore>
  /** Whether they arrived after the portal was opened, so that the visit's own connection may be among them. */
  readonly isLate: boolean
}

/** The criteria for a visit's own connection. */
export interface Sought {
  /** The connection to fix or upgrade. Then no other one matches. */
  readonly reconnect?: string | undefined
  /** The brokerage for which the portal was opened. */
  readonly broker?: string | undefined
  /** When the visit started, in milliseconds since 1970. */
  readonly startedAt: number
  /** Connections that belong to other visits, and when they were claimed. */
  readonly claimed: ReadonlyMap<string, number>
}

/** Milliseconds by which SnapTrade's clock and the device's can differ. */
const CLOCK_TOLERANCE = 60_000

/** Returns whether a connection was created during the visit, or `undefined` if its date is missing or unreadable. */
const isMadeSince = ({ created_date }: Connection, startedAt: number) => {
  const madeAt = Date.parse(created_date)
  return Number.isNaN(madeAt) ? undefined : madeAt >= startedAt - CLOCK_TOLERANCE
}

const isImproved = (former: ConnectionBefore, { type }: Connection) =>
  former.disabled || (former.type === 'read' && type === 'trade')

/**
 * Finds the connection that a visit created, fixed or upgraded to trading. Connecting the same login again returns
 * the existing connection, so a new id is not the only sign of success. A new connection is identified by its
 * `created_date`, so that neither a late list nor a connection from elsewhere is mistaken for the visit's own.
 */
export const findOutcome = (
  before: ConnectionsBefore | undefined,
  now: readonly Connection[],
  { reconnect, broker, startedAt, claimed }: Sought,
): Connection | undefined => {
  const isOwn = (connection: Connection): boolean => {
    const { id, disabled, brokerage } = connection
    if (disabled) return false
    const former = before?.byId.get(id)
    if (reconnect !== undefined) return id === reconnect && (!former || isImproved(former, connection))
    if (broker !== undefined && brokerage?.slug && brokerage.slug !== broker) return false
    if (former && isImproved(former, connection)) return (claimed.get(id) ?? 0) < startedAt
    if (claimed.has(id)) return false
    const isRecent = isMadeSince(connection, startedAt)
    if (!before || (former && before.isLate)) return isRecent === true
    return !former && isRecent !== false
  }
  return now.find(isOwn)
}
