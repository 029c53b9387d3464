import { type SandboxBrokerage, sandboxBrokerages } from './brokerages.js'
import { randomToken } from './ids.js'

/** What `createSandbox` takes. Everything has a default. */
export interface SandboxOptions {
  /** Its public origin, used in `redirectURI`. `http://127.0.0.1:4010` unless given. */
  url?: string
  clientId?: string
  /** Random for each sandbox unless given. */
  consumerKey?: string
  /** A `personal` key is a user itself: no registration, no `userId`, no `userSecret`. */
  keyType?: 'commercial' | 'personal'
  /** The partner's own redirect URL, for logins without `customRedirect`. */
  redirectUri?: string | null
  /** Milliseconds from a connection to its first accounts (1500). Each step of the sync takes as long again. */
  accountsDelay?: number
  /** Milliseconds from a deletion's answer to its effect (300). */
  deletionDelay?: number
  /** Requests a minute (250). */
  rateLimit?: number
  /** Milliseconds that must lie between two refreshes of one connection (60 000). */
  refreshInterval?: number
  /** Whether the key may refresh connections (yes). */
  canRefresh?: boolean
  /** Whether the key may disable connections, as test keys may (yes). */
  canDisable?: boolean
  /** In place of `sandboxBrokerages`. */
  brokerages?: readonly SandboxBrokerage[]
}

/** The options with their defaults. */
export type SandboxSettings = Readonly<Required<SandboxOptions>>

export const toSettings = (options: SandboxOptions): SandboxSettings => {
  if (options.consumerKey === '') throw new TypeError('createSandbox: consumerKey must not be empty.')
  return {
    clientId: 'SANDBOX-TEST',
    consumerKey: randomToken(36),
    keyType: 'commercial',
    accountsDelay: 1500,
    deletionDelay: 300,
    rateLimit: 250,
    refreshInterval: 60_000,
    canRefresh: true,
    canDisable: true,
    brokerages: sandboxBrokerages,
    ...options,
    // SnapTrade has no redirect URL for personal keys.
    redirectUri: options.keyType === 'personal' ? null : (options.redirectUri ?? null),
    url: new URL(options.url ?? 'http://127.0.0.1:4010').origin,
  }
}
