import { type SandboxBrokerage, sandboxBrokerages } from './brokerages.js'
import { randomToken } from './ids.js'
import type { SandboxState } from './state.js'
import type { WebhookOptions } from './webhooks.js'

/**
 * Parameters of `createSandbox`. All have a default.
 *
 * @example
 * const sandbox = createSandbox({ keyType: 'personal', accountsDelay: 0 })
 */
export interface SandboxOptions {
  /** The public origin for `redirectURI`. Default: the address of the last request. */
  url?: string | undefined
  /**
   * The URL that links open. Default: `/snapTrade/redeemToken` of the sandbox's own `url`. For portal pages that are
   * hosted elsewhere and connect to this sandbox in another way.
   */
  portalUrl?: string | undefined
  clientId?: string | undefined
  /** Default: random for each sandbox. */
  consumerKey?: string | undefined
  /** A `personal` key identifies its only user: no registration, no `userId`, no `userSecret`. */
  keyType?: 'commercial' | 'personal' | undefined
  /** The partner's own redirect URL, for login links without `customRedirect`. */
  redirectUri?: string | null | undefined
  /**
   * Milliseconds from a connection to its first accounts. Each further step of the sync takes the same time. Default:
   * 1500.
   */
  accountsDelay?: number | undefined
  /** Milliseconds from the response to a deletion to its effect. Default: 300. */
  deletionDelay?: number | undefined
  /** Requests per minute. Default: 250. */
  rateLimit?: number | undefined
  /** Minimum milliseconds between two refreshes of one connection. Default: 60000. */
  refreshInterval?: number | undefined
  /** Whether the key can refresh connections. Default: `true`. */
  canRefresh?: boolean | undefined
  /** Whether the key can disable connections, like SnapTrade's test keys. Default: `true`. */
  canDisable?: boolean | undefined
  /**
   * Whether to accept an unknown user, without connections, whose secret an earlier sandbox with the same keys
   * issued, so that a backend's stored secrets still work after a restart of the sandbox. Default: `false`.
   */
  revivesUsers?: boolean | undefined
  /** Replaces `sandboxBrokerages`. */
  brokerages?: readonly SandboxBrokerage[] | undefined
  /** The `state` of an earlier sandbox: its users, and its keys unless others are passed. */
  state?: SandboxState | undefined
  /** Where to send events as signed webhooks. Default: nowhere. */
  webhooks?: WebhookOptions | undefined
}

/** Options that are only used while the sandbox is created. */
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
