import type { Connection, ConnectionAccess, ConnectionType } from '../core/models.js'
import { accountsOf } from './accounts.js'
import { type SandboxBrokerage, toBrokerage } from './brokerages.js'
import type { SandboxEventType } from './events.js'
import { type PortalError, portalErrors } from './portalErrors.js'
import type { ScenarioName } from './scenarios.js'
import type { StoredConnection, StoredUser, World } from './world.js'

/** Returns a connection as the API responds it. */
export const toConnection = (connection: StoredConnection): Connection => ({
  id: connection.id,
  created_date: new Date(connection.createdAt).toISOString(),
  brokerage: toBrokerage(connection.broker),
  name: connection.name,
  type: connection.type,
  disabled: connection.disabledAt !== null,
  disabled_date: connection.disabledAt === null ? null : new Date(connection.disabledAt).toISOString(),
  data_freshness_mode: 'delayed',
})

/** Returns the access of a login at a brokerage, or `undefined` if trading is required and not supported. */
export const accessFor = (type: ConnectionType, broker: SandboxBrokerage): ConnectionAccess | undefined => {
  if (type === 'read') return 'read'
  if (broker.allows_trading) return 'trade'
  return type === 'trade' ? undefined : 'read'
}

/** Reports an event of a connection, with a `sessionId` if it happens in a visit to the portal. */
export const report = (
  world: World,
  user: StoredUser,
  { id, broker }: Pick<StoredConnection, 'id' | 'broker'>,
  eventType: SandboxEventType,
  sessionId?: string,
) =>
  world.emit({
    eventType,
    userId: user.userId,
    brokerageId: broker.id,
    brokerageAuthorizationId: id,
    ...(sessionId === undefined ? {} : { details: { sessionId } }),
  })

/** Reports events for each account of a connection. */
export const reportAccounts = (
  world: World,
  user: StoredUser,
  connection: StoredConnection,
  eventTypes: readonly SandboxEventType[],
) => {
  for (const { id: accountId } of accountsOf(connection, world.clock.now())) {
    for (const eventType of eventTypes) {
      world.emit({
        eventType,
        userId: user.userId,
        brokerageId: connection.broker.id,
        brokerageAuthorizationId: connection.id,
        accountId,
      })
    }
  }
}

interface NewConnection {
  broker: SandboxBrokerage
  scenario: ScenarioName
  username: string | null
  type: ConnectionAccess
  /** The session of the visit that creates the connection. */
  sessionId?: string | undefined
}

/** Stores a connection. Its accounts appear step by step, or immediately if it `isSynced`. */
export const createConnection = (
  world: World,
  user: StoredUser,
  { broker, scenario, username, type, sessionId }: NewConnection,
  isSynced = false,
): StoredConnection => {
  const now = world.clock.now()
  const delay = isSynced ? 0 : world.settings.accountsDelay
  user.connectionCount += 1
  const connection: StoredConnection = {
    id: crypto.randomUUID(),
    name: `Connection-${user.connectionCount}`,
    createdAt: now,
    broker,
    scenario,
    username,
    type,
    disabledAt: null,
    refreshedAt: null,
    isQueued: false,
    syncing: { accountsAt: now + delay, holdingsAt: now + 2 * delay, transactionsAt: now + 3 * delay },
  }
  user.connections.set(connection.id, connection)
  report(world, user, connection, 'CONNECTION_ADDED', sessionId)
  const reportLater = (steps: number, eventType: SandboxEventType) =>
    world.clock.after(steps * delay, () => {
      if (user.connections.has(connection.id)) reportAccounts(world, user, connection, [eventType])
    })
  if (!isSynced) {
    reportLater(1, 'NEW_ACCOUNT_AVAILABLE')
    reportLater(2, 'ACCOUNT_HOLDINGS_UPDATED')
    reportLater(3, 'ACCOUNT_TRANSACTIONS_INITIAL_UPDATE')
  }
  return connection
}

/** Breaks a connection, as a changed password at the brokerage does. */
export const disable = (world: World, user: StoredUser, connection: StoredConnection) => {
  connection.disabledAt = world.clock.now()
  report(world, user, connection, 'CONNECTION_BROKEN')
}

const fixOrUpgrade = (
  world: World,
  user: StoredUser,
  connection: StoredConnection,
  { type, sessionId }: Pick<Login, 'type' | 'sessionId'>,
) => {
  if (connection.disabledAt !== null) {
    connection.disabledAt = null
    report(world, user, connection, 'CONNECTION_FIXED', sessionId)
  }
  // A login that requests less does not remove trading.
  if (type === 'trade' && connection.type === 'read') {
    connection.type = 'trade'
    report(world, user, connection, 'CONNECTION_UPDATED', sessionId)
  }
}

/** A successful login at a brokerage. */
export interface Login extends Omit<NewConnection, 'username'> {
  username: string
  /** The id of the connection to fix. */
  reconnect: string | undefined
}

/**
 * Returns the connection of a login: the fixed one for a reconnect; the existing one if the same login was connected
 * before; else a new one. A reconnect never creates a second connection.
 */
export const connect = (
  world: World,
  user: StoredUser,
  { reconnect, ...login }: Login,
): { connectionId: string } | { error: PortalError } => {
  const sameLogin = (connection: StoredConnection) =>
    connection.username === null || connection.username === login.username
  const existing = reconnect
    ? user.connections.get(reconnect)
    : [...user.connections.values()].find(
        (connection) =>
          connection.broker.slug === login.broker.slug && connection.username === login.username,
      )
  if (reconnect && !existing) return { error: portalErrors.ended }
  if (existing && !sameLogin(existing)) return { error: portalErrors.mismatch }
  if (!existing) return { connectionId: createConnection(world, user, login).id }
  existing.username = login.username
  fixOrUpgrade(world, user, existing, login)
  return { connectionId: existing.id }
}
