import { report } from './connections.js'
import type { StoredConnection, StoredUser, World } from './world.js'

/** Stores a new user. The caller has made sure that there is none of this id. */
export const createUser = (world: World, userId: string, rsaPublicKey?: string): StoredUser => {
  const user: StoredUser = {
    userId,
    userSecret: crypto.randomUUID(),
    rsaPublicKey,
    connections: new Map(),
    connectionCount: 0,
    isQueued: false,
  }
  world.users.set(userId, user)
  world.emit({ eventType: 'USER_REGISTERED', userId })
  return user
}

/** Queues a user's deletion, as SnapTrade does. Until it takes effect the user works on. */
export const queueUserDeletion = (world: World, user: StoredUser) => {
  user.isQueued = true
  world.clock.after(world.settings.deletionDelay, () => {
    if (world.users.get(user.userId) === user) removeUser(world, user) // else it was queued twice
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

/** Deletes a connection, unless that has been done. */
export const removeConnection = (world: World, user: StoredUser, connection: StoredConnection) => {
  if (user.connections.delete(connection.id)) report(world, user, connection, 'CONNECTION_DELETED')
}
