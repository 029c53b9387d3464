import { createAddress } from './address.js'
import { createApi } from './api/createApi.js'
import { createRateLimit } from './api/rateLimit.js'
import { createClock } from './clock.js'
import { createConnection, disable, toConnection } from './connections.js'
import type { Sandbox } from './contract.js'
import { createEvents } from './events.js'
import { createFailures } from './failures.js'
import { createPortal } from './portal/createPortal.js'
import { type SandboxOptions, toSettings } from './settings.js'
import { restoreUsers, stateOf } from './state.js'
import { createUser, removeConnection, removeUser } from './users.js'
import { createWebhooks } from './webhooks.js'
import { PERSONAL_USER, type StoredUser, type World } from './world.js'

/**
 * Creates a SnapTrade in memory that verifies signatures, issues links that work once, and serves the portal's pages.
 * Runs in every environment with `Request`, `Response` and Web Crypto. Throws a `TypeError` for an invalid `url`, an
 * empty `consumerKey`, or a `state` of another `keyType`.
 *
 * @example
 * const sandbox = createSandbox()
 * const { clientId, consumerKey, api: baseUrl, fetch } = sandbox
 * const snapTrade = createSnapTradeClient({ clientId, consumerKey, baseUrl, fetch })
 */
export const createSandbox = (options: SandboxOptions = {}): Sandbox => {
  const address = createAddress(options)
  const settings = toSettings(options)
  const clock = createClock(options.state?.clockOffset)
  const events = createEvents(settings.clientId, clock.now)
  const failures = createFailures()
  const rateLimit = createRateLimit(settings.rateLimit, clock)
  const world: World = {
    address,
    settings,
    clock,
    users: new Map(),
    knownIds: new Set(),
    links: new Map(),
    visits: new Map(),
    emit: events.emit,
  }
  const begin = () => {
    if (settings.keyType === 'personal' && !world.users.has(PERSONAL_USER))
      createUser(world, { userId: PERSONAL_USER })
  }
  if (options.state) restoreUsers(world, options.state)
  begin()
  if (options.webhooks) events.subscribe(createWebhooks(options.webhooks, settings.consumerKey, clock))
  const api = createApi({ world, failures, rateLimit })
  const portal = createPortal({ world, failures })

  const findConnection = (connectionId: string) => {
    for (const user of world.users.values()) {
      const connection = user.connections.get(connectionId)
      if (connection) return { user, connection }
    }
    throw new Error(`The sandbox has no connection "${connectionId}".`)
  }
  const needUser = (userId: string): StoredUser => {
    const user = world.users.get(userId)
    if (!user) throw new Error(`The sandbox has no user "${userId}". Register it first, or call addUser.`)
    return user
  }

  return {
    fetch: async (input, init) => {
      const request = input instanceof Request && !init ? input : new Request(input, init)
      address.learn(request)
      clock.settle()
      return portal.owns(request) ? portal.fetch(request) : api(request)
    },
    clientId: settings.clientId,
    consumerKey: settings.consumerKey,
    get api() {
      return `${address.origin}/api/v1`
    },
    get portal() {
      return new URL(address.redeemUrl).origin
    },
    brokerages: settings.brokerages,
    get users() {
      clock.settle()
      return [...world.users.values()].map(({ userId, userSecret, rsaPublicKey, connections }) => ({
        userId,
        userSecret,
        rsaPublicKey,
        connections: [...connections.values()].map((connection) => ({
          ...toConnection(connection),
          username: connection.username,
        })),
      }))
    },
    get state() {
      clock.settle()
      return stateOf(world)
    },
    now: clock.now,
    advance: clock.advance,
    reset: () => {
      clock.reset()
      failures.clear()
      rateLimit.clear()
      for (const map of [world.users, world.links, world.visits]) map.clear()
      begin()
    },
    fail: failures.add,
    get failures() {
      return failures.list()
    },
    recover: (failureId) => (failureId === undefined ? failures.clear() : failures.remove(failureId)),
    addUser: ({ userId, rsaPublicKey }) => {
      if (settings.keyType === 'personal')
        throw new Error('A personal key has one user. No other users can be added.')
      if (world.users.has(userId)) throw new Error(`The sandbox already has a user "${userId}".`)
      const { userSecret } = createUser(world, { userId, rsaPublicKey })
      return { userId, userSecret }
    },
    addConnection: ({ userId = PERSONAL_USER, broker: slug, ...rest }) => {
      const user = needUser(userId)
      const broker = settings.brokerages.find((candidate) => candidate.slug === slug)
      if (!broker) throw new Error(`The sandbox has no brokerage "${slug}".`)
      const { type = 'read', disabled = false, username = null, scenario = 'self-directed' } = rest
      const isSynced = !rest.isSyncing
      const connection = createConnection(world, user, { broker, scenario, username, type }, isSynced)
      if (disabled) disable(world, user, connection)
      return toConnection(connection)
    },
    disableConnection: (connectionId) => {
      const { user, connection } = findConnection(connectionId)
      disable(world, user, connection)
    },
    deleteConnection: (connectionId) => {
      const { user, connection } = findConnection(connectionId)
      removeConnection(world, user, connection)
    },
    deleteUser: (userId) => {
      if (settings.keyType === 'personal') throw new Error('The user of a personal key cannot be deleted.')
      removeUser(world, needUser(userId))
    },
    subscribe: events.subscribe,
  }
}
