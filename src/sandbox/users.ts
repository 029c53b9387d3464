import { report, reportAccounts } from './connections.js'
import { isIssuedUserSecret } from './userSecret.js'
import type { StoredConnection, StoredUser, World } from './world.js'

interface NewUser {
  userId: string
  /** Default: random. */
  userSecret?: string
  rsaPublicKey?: string | undefined
}

const store = (
  world: World,
  { userId, userSecret = crypto.randomUUID(), rsaPublicKey }: NewUser,
): StoredUser => {
  const user: StoredUser = {
    userId,
    userSecret,
    rsaPublicKey,
    connections: new Map(),
    connectionCount: 0,
    isQueued: false,
  }
  world.users.set(userId, user)
  world.knownIds.add(userId)
  return user
}

/** Stores a new user. The caller must check that the id does not exist. */
export const createUser = (world: World, user: NewUser): StoredUser => {
  const stored = store(world, user)
  world.emit({ eventType: 'USER_REGISTERED', userId: user.userId })
  return stored
}

/** Stores a user whose secret an earlier sandbox with the same keys issued, if the settings allow it. */
export const reviveUser = async (world: World, userId: string, userSecret: string) => {
  if (!world.settings.revivesUsers || world.knownIds.has(userId)) return
  if (!(await isIssuedUserSecret(world.settings, userId, userSecret)) || world.knownIds.has(userId)) return
  store(world, { userId, userSecret })
  console.warn(
    `[react-snaptrade-connect] The sandbox was restarted. User "${userId}" is accepted again, without connections. Start it with --state FILE to keep them.`,
  )
}

/** Queues a user's deletion, as SnapTrade does. The user works until the deletion takes effect. */
export const queueUserDeletion = (world: World, user: StoredUser) => {
  user.isQueued = true
  world.clock.after(world.settings.deletionDelay, () => {
    if (world.users.get(user.userId) === user) removeUser(world, user) // otherwise it was queued twice
  })
}

/** Deletes a user with all connections. */
export const removeUser = (world: World, user: StoredUser) => {
  world.users.delete(user.userId)
  world.emit({ eventType: 'USER_DELETED', userId: user.userId })
}

/** Queues a connection's deletion. */
export const queueConnectionDeletion = (world: World, user: StoredUser, connection: StoredConnection) => {
  connection.isQueued = true
  world.clock.after(world.settings.deletionDelay, () => removeConnection(world, user, connection))
}

/** Deletes a connection, unless it is already deleted. */
export const removeConnection = (world: World, user: StoredUser, connection: StoredConnection) => {
  if (!user.connections.delete(connection.id)) return
  reportAccounts(world, user, connection, ['ACCOUNT_REMOVED'])
  report(world, user, connection, 'CONNECTION_DELETED')
}
