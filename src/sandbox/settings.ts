import { type SandboxBrokerage, sandboxBrokerages } from './brokerages.js'
import { randomToken } from './ids.js'
import type { SandboxState } from './state.js'
import type { WebhookOptions } from './webhooks.js'

/**
 * What `createSandbox` takes. Everything has a default.
 *
 * @example
 * const sandbox = createSandbox({ keyType: 'personal', accountsDelay: 0 })
 */
export interface SandboxOptions {
  /** Its public origin, used in `redirectURI`. The address that the last request was sent to unless given. */
  url?: string | undefined
  /**
   * Where links lead to: `/snapTrade/redeemToken` of its own `url` unless given. For portal pages that are
   * hosted elsewhere and reach this sandbox in a way of their own.
   */
  portalUrl?: string | undefined
  clientId?: string | undefined
  /** Random for each sandbox unless given. */
  consumerKey?: string | undefined
  /** A `personal` key is a user itself: no registration, no `userId`, no `userSecret`. */
  keyType?: 'commercial' | 'personal' | undefined
  /** The partner's own redirect URL, for logins without `customRedirect`. */
  redirectUri?: string | null | undefined
  /** Milliseconds from a connection to its first accounts (1500). Each step of the sync takes as long again. */
  accountsDelay?: number | undefined
  /** Milliseconds from a deletion's answer to its effect (300). */
  deletionDelay?: number | undefined
  /** Requests a minute (250). */
  rateLimit?: number | undefined
  /** Milliseconds that must lie between two refreshes of one connection (60 000). */
  refreshInterval?: number | undefined
  /** Whether the key may refresh connections (yes). */
  canRefresh?: boolean | undefined
  /** Whether the key may disable connections, as test keys may (yes). */
  canDisable?: boolean | undefined
  /**
   * Accepts an unknown user, without connections, if an earlier sandbox with the same keys has issued the secret (no).
   * A backend that keeps its secrets then works after a restart of the sandbox.
   */
  revivesUsers?: boolean | undefined
  /** In place of `sandboxBrokerages`. */
  brokerages?: readonly SandboxBrokerage[] | undefined
  /** The `state` of an earlier sandbox: its keys, unless others are given, and its users. */
  state?: SandboxState | undefined
  /** Where to send its events as signed webhooks. Nowhere unless given. */
  webhooks?: WebhookOptions | undefined
}

/** Options that are not settings: they are used up when the sandbox is created. */
type Beginnings = 'url' | 'portalUrl' | 'state' | 'webhooks'

/** The options with their defaults. */
export type SandboxSettings = {
  readonly [Name in Exclude<keyof SandboxOptions, Beginnings>]-?: Exclude<SandboxOptions[Name], undefined>
}

export const toSettings = ({
  state,
  clientId = state?.clientId ?? 'SANDBOX-TEST',
  consumerKey = state?.consumerKey ?? randomToken(36),
  keyType = state?.keyType ?? 'commercial',
  redirectUri = null,
  accountsDelay = 1500,
  deletionDelay = 300,
  rateLimit = 250,
  refreshInterval = 60_000,
  canRefresh = true,
  canDisable = true,
  revivesUsers = false,
  brokerages = sandboxBrokerages,
}: SandboxOptions): SandboxSettings => {
  if (state && state.keyType !== keyType) {
    throw new TypeError(
      `createSandbox: the state belongs to a ${state.keyType} key, not to a ${keyType} one.`,
    )
  }
  if (!consumerKey) throw new TypeError('createSandbox: consumerKey must not be empty.')
  return {
    clientId,
    consumerKey,
    keyType,
    // SnapTrade has no redirect URL for personal keys.
    redirectUri: keyType === 'personal' ? null : redirectUri,
    accountsDelay,
    deletionDelay,
    rateLimit,
    refreshInterval,
    canRefresh,
    canDisable,
    revivesUsers,
    brokerages,
  }
}
