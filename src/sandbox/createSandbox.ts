import type { Connection, ConnectionAccess, SnapTradeUser } from '../core/models.js'
import { createApi } from './api/createApi.js'
import { createRateLimit } from './api/rateLimit.js'
import { createClock } from './clock.js'
import { createConnection, disable, toConnection } from './connections.js'
import { createEvents, type SandboxListener } from './events.js'
import { createFailures, type FailureTarget, type SandboxFailure } from './failures.js'
import { createPortal } from './portal/createPortal.js'
import type { ScenarioName } from './scenarios.js'
import { type SandboxOptions, toSettings } from './settings.js'
import { createUser } from './users.js'
import { PERSONAL_USER, type StoredUser, type World } from './world.js'

/** A user as a test sees it. */
export interface SandboxUser {
  readonly userId: string
  readonly userSecret: string
  readonly rsaPublicKey: string | undefined
  readonly connections: readonly SandboxConnection[]
}

/** A connection as a test sees it: SnapTrade's model and the login it belongs to. */
export interface SandboxConnection extends Connection {
  readonly username: string | null
}

/** A connection to put into the sandbox. */
export interface AddConnectionParameters {
  /** A registered user. Left out with a personal key. */
  userId?: string
  /** The brokerage's slug. */
  broker: string
  /** `read` unless given. */
  type?: ConnectionAccess
  disabled?: boolean
  /** The login at the brokerage. Unless given, the first login that reconnects it counts as the right one. */
  username?: string
  /** What its accounts are like: `self-directed` unless given. */
  scenario?: ScenarioName
}

/** A whole SnapTrade in memory. */
export interface Sandbox {
  /** Answers API requests (below `/api/v1` or without that prefix) and serves the portal's pages. */
  fetch(request: Request): Promise<Response>
  readonly clientId: string
  readonly consumerKey: string
  /** The API's base address, for example `http://127.0.0.1:4010/api/v1`. */
  readonly api: string
  /** The portal's origin, to be trusted by the app: `portal: { origins: [sandbox.portal] }`. */
  readonly portal: string
  /** What the sandbox knows now, for assertions. */
  readonly users: readonly SandboxUser[]
  /** Its time in milliseconds since 1970. */
  now(): number
  /** Moves its clock on by milliseconds: links expire, deletions happen, accounts appear. */
  advance(ms: number): void
  /** As new, with the same keys. Failures are off, subscribers stay. */
  reset(): void
  /** Makes an operation, or the `portal`, fail or dawdle. Returns a function that takes it back. */
  fail(target: FailureTarget, failure: SandboxFailure): () => void
  /** Registers a user without a request. Throws when there is one of that id, or the key is personal. */
  addUser(user: { userId: string; rsaPublicKey?: string }): Required<SnapTradeUser>
  /** Puts a connection in, with its accounts already read. Throws for an unknown user or brokerage. */
  addConnection(connection: AddConnectionParameters): Connection
  /** Breaks a connection, as a changed password at the brokerage would. Throws for an unknown id. */
  disableConnection(connectionId: string): void
  /** Reports what SnapTrade would send webhooks about. Returns a function that ends it. */
  subscribe(listener: SandboxListener): () => void
}

/**
 * Makes a SnapTrade that lives in memory: it verifies signatures, issues links that work once, and serves the
 * portal's pages. It runs wherever there are `Request`, `Response` and Web Crypto: in Node, in a page, in a worker.
 * Throws a `TypeError` for a `url` that is none and for an empty `consumerKey`.
 *
 * @example
 * const sandbox = createSandbox()
 * const response = await sandbox.fetch(new Request(`${sandbox.api}/brokerages?${signedQuery}`, { headers }))
 */
export const createSandbox = (options: SandboxOptions = {}): Sandbox => {
  const settings = toSettings(options)
  const clock = createClock()
  const events = createEvents(settings.clientId, clock.now)
  const failures = createFailures()
  const rateLimit = createRateLimit(settings.rateLimit, clock)
  const world: World = {
    settings,
    clock,
    users: new Map(),
    links: new Map(),
    visits: new Map(),
    emit: events.emit,
  }
  const begin = () => {
    if (settings.keyType === 'personal') createUser(world, PERSONAL_USER)
  }
  begin()
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
    if (!user) throw new Error(`The sandbox has no user "${userId}": register it first, or call addUser.`)
    return user
  }

  return {
    fetch: (request) => {
      clock.settle()
      return portal.owns(request) ? portal.fetch(request) : api(request)
    },
    clientId: settings.clientId,
    consumerKey: settings.consumerKey,
    api: `${settings.url}/api/v1`,
    portal: settings.url,
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
    addUser: ({ userId, rsaPublicKey }) => {
      if (settings.keyType === 'personal') throw new Error('A personal key has one user and takes no others.')
      if (world.users.has(userId)) throw new Error(`The sandbox has a user "${userId}" already.`)
      const { userSecret } = createUser(world, userId, rsaPublicKey)
      return { userId, userSecret }
    },
    addConnection: ({ userId = PERSONAL_USER, broker: slug, ...rest }) => {
      const user = needUser(userId)
      const broker = settings.brokerages.find((candidate) => candidate.slug === slug)
      if (!broker) throw new Error(`The sandbox has no brokerage "${slug}".`)
      const { type = 'read', disabled = false, username = null, scenario = 'self-directed' } = rest
      const connection = createConnection(world, user, { broker, scenario, username, type }, true)
      if (disabled) disable(world, user, connection)
      return toConnection(connection)
    },
    disableConnection: (connectionId) => {
      const { user, connection } = findConnection(connectionId)
      disable(world, user, connection)
    },
    subscribe: events.subscribe,
  }
}
