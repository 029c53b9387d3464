import type { Connection, ConnectionAccess, SnapTradeUser } from '../core/models.js'
import type { SandboxBrokerage } from './brokerages.js'
import type { SandboxListener } from './events.js'
import type { ActiveFailure, FailureTarget, SandboxFailure } from './failures.js'
import type { ScenarioName } from './scenarios.js'
import type { SandboxState } from './state.js'

/**
 * A user as a test sees it.
 *
 * @example
 * expect(sandbox.users.map(({ userId }) => userId)).toEqual(['user-1'])
 */
export interface SandboxUser {
  readonly userId: string
  readonly userSecret: string
  readonly rsaPublicKey: string | undefined
  readonly connections: readonly SandboxConnection[]
}

/**
 * A connection as a test sees it: SnapTrade's model and the login it belongs to.
 *
 * @example
 * const isBroken = sandbox.users[0]?.connections[0]?.disabled
 */
export interface SandboxConnection extends Connection {
  readonly username: string | null
}

/**
 * A connection to put into the sandbox.
 *
 * @example
 * const { id } = sandbox.addConnection({ userId: 'user-1', broker: 'KRAKEN', disabled: true })
 */
export interface AddConnectionParameters {
  /** A registered user. Left out with a personal key. */
  userId?: string | undefined
  /** The brokerage's slug. */
  broker: string
  /** `read` unless given. */
  type?: ConnectionAccess | undefined
  disabled?: boolean | undefined
  /** The login at the brokerage. Unless given, the first login that reconnects it counts as the right one. */
  username?: string | undefined
  /** What its accounts are like: `self-directed` unless given. */
  scenario?: ScenarioName | undefined
  /** Its accounts are still being read, as right after a visit to the portal: they come after `accountsDelay`. */
  isSyncing?: boolean | undefined
}

/**
 * A whole SnapTrade in memory.
 *
 * @example
 * sandbox.fail('loginSnapTradeUser', { status: 429, retryAfter: 7, times: 1 })
 * sandbox.advance(5 * 60_000) // every link has expired
 */
export interface Sandbox {
  /**
   * Answers API requests (below `/api/v1` or without that prefix) and serves the portal's pages. Takes what `fetch`
   * takes, so that it can stand in for it. Of the address only path and query count.
   */
  fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>
  readonly clientId: string
  readonly consumerKey: string
  /** The API's base address, for example `http://127.0.0.1:4010/api/v1`. */
  readonly api: string
  /** The portal's origin, to be trusted by the app: `portal: { origins: [sandbox.portal] }`. */
  readonly portal: string
  readonly brokerages: readonly SandboxBrokerage[]
  /** What the sandbox knows now, for assertions. */
  readonly users: readonly SandboxUser[]
  /** What another sandbox needs to go on from here: `createSandbox({ state })`. It is JSON, and holds secrets. */
  readonly state: SandboxState
  /** Its time in milliseconds since 1970. */
  now(): number
  /** Moves its clock on by milliseconds: links expire, deletions happen, accounts appear. */
  advance(ms: number): void
  /** As new, with the same keys. Failures are off, subscribers stay. */
  reset(): void
  /** Makes an operation, or the `portal`, fail or dawdle. Returns a function that takes it back. */
  fail(target: FailureTarget, failure: SandboxFailure): () => void
  /** The failures that are switched on. */
  readonly failures: readonly ActiveFailure[]
  /** Takes a failure back by its id, or all of them. */
  recover(failureId?: string): void
  /** Registers a user without a request. Throws when there is one of that id, or the key is personal. */
  addUser(user: { userId: string; rsaPublicKey?: string }): Required<SnapTradeUser>
  /** Puts a connection in, with its accounts already read unless it `isSyncing`. Throws for an unknown user or brokerage. */
  addConnection(connection: AddConnectionParameters): Connection
  /** Breaks a connection, as a changed password at the brokerage would. Throws for an unknown id. */
  disableConnection(connectionId: string): void
  /** Deletes a connection at once. Throws for an unknown id. */
  deleteConnection(connectionId: string): void
  /** Deletes a user at once. Throws for an unknown id, and with a personal key. */
  deleteUser(userId: string): void
  /** Reports what SnapTrade would send webhooks about. Returns a function that ends it. */
  subscribe(listener: SandboxListener): () => void
}
