import type { ConnectionAccess } from '../core/models.js'
import type { SandboxAddress } from './address.js'
import type { SandboxBrokerage } from './brokerages.js'
import type { Clock } from './clock.js'
import type { EventDetails } from './events.js'
import type { PortalLink, PortalSession } from './portal/session.js'
import type { ScenarioName } from './scenarios.js'
import type { SandboxSettings } from './settings.js'

/** A connection as the sandbox keeps it. Times are milliseconds of the sandbox's clock. */
export interface StoredConnection {
  readonly id: string
  readonly name: string
  readonly createdAt: number
  readonly broker: SandboxBrokerage
  readonly scenario: ScenarioName
  /** The login at the brokerage; `null` until somebody logs in, when the connection was put there by a test. */
  username: string | null
  type: ConnectionAccess
  disabledAt: number | null
  refreshedAt: number | null
  /** Whether its deletion has been asked for and waits to take effect. */
  isQueued: boolean
  /** When the accounts appear, and when holdings and then transactions have been read. */
  readonly syncing: { accountsAt: number; holdingsAt: number; transactionsAt: number }
}

export interface StoredUser {
  readonly userId: string
  userSecret: string
  readonly rsaPublicKey: string | undefined
  readonly connections: Map<string, StoredConnection>
  /** How many connections there have ever been, for their names. */
  connectionCount: number
  /** Whether their deletion has been asked for and waits to take effect. */
  isQueued: boolean
}

/** Everything the sandbox knows. */
export interface World {
  readonly address: SandboxAddress
  readonly settings: SandboxSettings
  readonly clock: Clock
  readonly users: Map<string, StoredUser>
  /** Ids of all users that there have been since the start, those deleted included. */
  readonly knownIds: Set<string>
  /** Links to the portal by their token. Used ones stay, so that a second visit can be told so. */
  readonly links: Map<string, PortalLink>
  /** Portal sessions under way, by the secret part of their pages' address. */
  readonly visits: Map<string, PortalSession>
  readonly emit: (event: EventDetails) => void
}

/** The one user that a personal key is. */
export const PERSONAL_USER = 'personal'
