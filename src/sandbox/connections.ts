import type { Connection, ConnectionAccess, ConnectionType } from '../core/models.js'
import { accountsOf } from './accounts.js'
import { type SandboxBrokerage, toBrokerage } from './brokerages.js'
import type { SandboxEventType } from './events.js'
import { type PortalError, portalErrors } from './portalErrors.js'
import type { ScenarioName } from './scenarios.js'
import type { StoredConnection, StoredUser, World } from './world.js'

/** A connection as the API shows it. */
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

/** The access a login gives at a brokerage; `undefined` when trading is asked for and cannot be had. */
export const accessFor = (type: ConnectionType, broker: SandboxBrokerage): ConnectionAccess | undefined => {
  if (type === 'read') return 'read'
  if (broker.allows_trading) return 'trade'
  return type === 'trade' ? undefined : 'read'
}

/** Tells subscribers about a connection. */
export const report = (
  world: World,
  user: StoredUser,
  { id, broker }: Pick<StoredConnection, 'id' | 'broker'>,
  eventType: SandboxEventType,
) => world.emit({ eventType, userId: user.userId, brokerageId: broker.id, brokerageAuthorizationId: id })

interface NewConnection {
  broker: SandboxBrokerage
  scenario: ScenarioName
  username: string | null
  type: ConnectionAccess
}

/** Stores a connection. Its accounts come step by step, or are there at once when it `isSynced`. */
export const createConnection = (
  world: World,
  user: StoredUser,
  { broker, scenario, username, type }: NewConnection,
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
  report(world, user, connection, 'CONNECTION_ADDED')
  const tellAccounts = (eventType: SandboxEventType) => () => {
    if (!user.connections.has(connection.id)) return
    for (const account of accountsOf(connection, world.clock.now())) {
      world.emit({
        eventType,
        userId: user.userId,
        brokerageId: broker.id,
        brokerageAuthorizationId: connection.id,
        accountId: account.id,
      })
    }
  }
  if (!isSynced) {
    world.clock.after(delay, tellAccounts('NEW_ACCOUNT_AVAILABLE'))
    world.clock.after(2 * delay, tellAccounts('ACCOUNT_HOLDINGS_UPDATED'))
  }
  return connection
}

/** Breaks a connection, as a changed password at the brokerage would. */
export const disable = (world: World, user: StoredUser, connection: StoredConnection) => {
  connection.disabledAt = world.clock.now()
  report(world, user, connection, 'CONNECTION_BROKEN')
}

const raise = (world: World, user: StoredUser, connection: StoredConnection, type: ConnectionAccess) => {
  if (connection.disabledAt !== null) {
    connection.disabledAt = null
    report(world, user, connection, 'CONNECTION_FIXED')
  }
  // A login that asks for less does not take trading away.
  if (type === 'trade' && connection.type === 'read') {
    connection.type = 'trade'
    report(world, user, connection, 'CONNECTION_UPDATED')
  }
}

/** A login at a brokerage that went well there. */
export interface Login extends Omit<NewConnection, 'username'> {
  username: string
  /** The id of the connection to mend. */
  reconnect: string | undefined
}

/**
 * What a login makes: the mended connection when it was to reconnect; the existing one when the same login was
 * connected before; else a new one. A reconnect never makes a second connection.
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
  raise(world, user, existing, login.type)
  return { connectionId: existing.id }
}
