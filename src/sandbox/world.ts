import type { ConnectionAccess } from '../core/models.js'
import type { SandboxAddress } from './address.js'
import type { SandboxBrokerage } from './brokerages.js'
import type { Clock } from './clock.js'
import type { EventDetails } from './events.js'
import type { PortalLink, PortalSession } from './portal/session.js'
import type { ScenarioName } from './scenarios.js'
import type { SandboxSettings } from './settings.js'

/** A stored connection. Times are milliseconds of the sandbox's clock. */
export interface StoredConnection {
  readonly id: string
  readonly name: string
  readonly createdAt: number
  readonly broker: SandboxBrokerage
  readonly scenario: ScenarioName
  /** The username at the brokerage; `null` until the first login, if a test added the connection. */
  username: string | null
  type: ConnectionAccess
  disabledAt: number | null
  refreshedAt: number | null
  /** Whether its deletion is queued. */
  isQueued: boolean
  /** When the accounts appear, when holdings have been read, and when transactions have been read. */
  readonly syncing: { accountsAt: number; holdingsAt: number; transactionsAt: number }
}

export interface StoredUser {
  readonly userId: string
  userSecret: string
  readonly rsaPublicKey: string | undefined
  readonly connections: Map<string, StoredConnection>
  /** The number of connections so far, for their names. */
  connectionCount: number
  /** Whether the user's deletion is queued. */
  isQueued: boolean
}

/** The state of the sandbox. */
export interface World {
  readonly address: SandboxAddress
  readonly settings: SandboxSettings
  readonly clock: Clock
  readonly users: Map<string, StoredUser>
  /** The ids of all users since the start, including deleted ones. */
  readonly knownIds: Set<string>
  /** Links to the portal by their token. Used links are kept to detect a second visit. */
  readonly links: Map<string, PortalLink>
  /** Active portal sessions, by the secret part of their pages' URLs. */
  readonly visits: Map<string, PortalSession>
  readonly emit: (event: EventDetails) => void
}

/** The only user of a personal key. */
export const PERSONAL_USER = 'personal'
