import type { Connection, ConnectionAccess, SnapTradeUser } from '../core/models.js'
import type { SandboxBrokerage } from './brokerages.js'
import type { SandboxListener } from './events.js'
import type { ActiveFailure, FailureTarget, SandboxFailure } from './failures.js'
import type { ScenarioName } from './scenarios.js'
import type { SandboxState } from './state.js'

/**
 * A user, for assertions in tests.
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
 * A connection, for assertions in tests: SnapTrade's model and the login it belongs to.
 *
 * @example
 * const isBroken = sandbox.users[0]?.connections[0]?.disabled
 */
export interface SandboxConnection extends Connection {
  readonly username: string | null
}

/**
 * A connection to add to the sandbox.
 *
 * @example
 * const { id } = sandbox.addConnection({ userId: 'user-1', broker: 'KRAKEN', disabled: true })
 */
export interface AddConnectionParameters {
  /** A registered user. Omitted with a personal key. */
  userId?: string | undefined
  /** The brokerage's slug. */
  broker: string
  /** Default: `read`. */
  type?: ConnectionAccess | undefined
  disabled?: boolean | undefined
  /** The username at the brokerage. Default: the username of the first login that reconnects it. */
  username?: string | undefined
  /** The scenario of its accounts. Default: `self-directed`. */
  scenario?: ScenarioName | undefined
  /** Whether its accounts are still being read, as after a visit to the portal. They appear after `accountsDelay`. */
  isSyncing?: boolean | undefined
}

/**
 * A SnapTrade in memory.
 *
 * @example
 * sandbox.fail('loginSnapTradeUser', { status: 429, retryAfter: 7, times: 1 })
 * sandbox.advance(5 * 60_000) // every link has expired
 */
export interface Sandbox {
  /**
   * Responds to API requests (with or without the prefix `/api/v1`) and serves the portal's pages. Has the parameters
   * of `fetch`, so that it can replace it. Only the path and the query of the URL are used.
   */
  fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>
  readonly clientId: string
  readonly consumerKey: string
  /** The API's base URL, for example `http://127.0.0.1:4010/api/v1`. */
  readonly api: string
  /** The portal's origin, which the app has to trust: `portal: { origins: [sandbox.portal] }`. */
  readonly portal: string
  readonly brokerages: readonly SandboxBrokerage[]
  /** The current users, for assertions. */
  readonly users: readonly SandboxUser[]
  /**
   * The state with which another sandbox can continue: `createSandbox({ state })`. It is JSON and contains secrets.
   */
  readonly state: SandboxState
  /** The sandbox's time in milliseconds since 1970. */
  now(): number
  /** Advances the clock by milliseconds: links expire, deletions complete, accounts appear. */
  advance(ms: number): void
  /** Resets the sandbox. Keeps its keys and subscribers, and turns failures off. */
  reset(): void
  /** Makes an operation or the `portal` fail or respond slowly. Returns a function that turns the failure off. */
  fail(target: FailureTarget, failure: SandboxFailure): () => void
  /** The active failures. */
  readonly failures: readonly ActiveFailure[]
  /** Turns off a failure by its id, or all failures. */
  recover(failureId?: string): void
  /** Registers a user without a request. Throws if the id exists, or if the key is personal. */
  addUser(user: { userId: string; rsaPublicKey?: string }): Required<SnapTradeUser>
  /**
   * Adds a connection whose accounts have been read, unless it `isSyncing`. Throws for an unknown user or brokerage.
   */
  addConnection(connection: AddConnectionParameters): Connection
  /** Breaks a connection, as a changed password at the brokerage does. Throws for an unknown id. */
  disableConnection(connectionId: string): void
  /** Deletes a connection immediately. Throws for an unknown id. */
  deleteConnection(connectionId: string): void
  /** Deletes a user immediately. Throws for an unknown id, and if the key is personal. */
  deleteUser(userId: string): void
  /** Calls a listener with the events for which SnapTrade sends webhooks. Returns a function that unsubscribes. */
  subscribe(listener: SandboxListener): () => void
}
