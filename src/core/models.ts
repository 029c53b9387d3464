/**
 * SnapTrade's models with SnapTrade's own field names, so that SnapTrade's documentation applies. Ids are UUIDs,
 * dates are ISO 8601 strings. Fields that SnapTrade marks as deprecated are left out.
 */

/** What a connection allows: to `read` data only, or to `trade` too. */
export type ConnectionAccess = 'read' | 'trade'

/**
 * The access to request: data only (SnapTrade's default), trading, or trading where the brokerage supports it and
 * data otherwise.
 */
export type ConnectionType = ConnectionAccess | 'trade-if-available'

/** A brokerage that SnapTrade supports. */
export interface Brokerage {
  /** A UUID. */
  id: string
  /** A short, stable name. Pass it as `broker` to open the portal at this brokerage. */
  slug: string
  /** The full name. */
  name: string
  /** The name to show to people. */
  display_name: string
  /** A one-sentence description of the brokerage. */
  description: string
  /** The URL of the logo, in any aspect ratio. */
  aws_s3_logo_url: string
  /** The URL of the square logo, or `null` if the brokerage has no square logo. */
  aws_s3_square_logo_url: string | null
  /** The website, or `null` if SnapTrade does not have it. */
  url: string | null
  /** `false`: accepts no new connections. */
  enabled: boolean
  /** `true`: temporarily accepts no new connections. */
  maintenance_mode: boolean
  /** `true`: works, but with errors or reduced functionality. */
  is_degraded: boolean
  /** `null`: unknown. */
  allows_trading: boolean | null
  /** For example `Traditional Brokerage`. */
  brokerage_type: { id: string; name: string }
}

/** A user's connection to one login at one brokerage. SnapTrade also calls it a brokerage authorization. */
export interface Connection {
  /** A UUID: the `connectionId` of the hooks, the `authorizationId` of the operations. */
  id: string
  /** When the connection was created. ISO 8601. */
  created_date: string
  /** The brokerage of the connection. */
  brokerage: Brokerage
  /** A short name, for example `Connection-1`. */
  name: string
  /** What the connection allows. */
  type: ConnectionAccess
  /** `true`: broken until the user reconnects it. The last known data can still be read. */
  disabled: boolean
  /** When the connection broke. ISO 8601. */
  disabled_date: string | null
  /**
   * Whether SnapTrade reads from the brokerage on each call or responds from its cache. Depends on the plan and the
   * brokerage.
   */
  data_freshness_mode: 'realtime' | 'delayed'
}

/** The progress of SnapTrade's synchronization of an account. */
export interface AccountSyncStatus {
  transactions: {
    /** Whether all past transactions have been read once. */
    initial_sync_completed: boolean
    /** The end of the period that has been read. ISO 8601. */
    last_successful_sync: string | null
    /** The first known transaction. ISO 8601. */
    first_transaction_date: string | null
  }
  holdings: {
    /** Whether positions, balances and orders have been read once. */
    initial_sync_completed: boolean
    /** When they were last read. ISO 8601. */
    last_successful_sync: string | null
    /** Whether the brokerage does not provide the holdings of this account. */
    holdings_unavailable?: boolean | undefined
  }
}

/** One account at a brokerage. Accounts appear 1 to 60 seconds after a connection is created. */
export interface Account {
  /** A UUID. Changes if the connection is removed and created again. */
  id: string
  /** The connection's id. */
  brokerage_authorization: string
  /** The brokerage's own id of the account. Stays the same if the connection is created again. `null`: unknown. */
  institution_account_id?: string | null | undefined
  /** SnapTrade's id of the group that the account belongs to. A UUID. */
  portfolio_group?: string | undefined
  /** The name that the user or the brokerage chose. */
  name: string | null
  /** As the brokerage returns it. Some brokerages mask it. */
  number: string
  /** The brokerage's name. */
  institution_name: string
  /** When SnapTrade first read the account, not when it was opened. ISO 8601. */
  created_date: string
  /** When the account was first funded. ISO 8601. `null`: unknown. */
  funding_date?: string | null | undefined
  /** When the account was opened at the brokerage. ISO 8601. `null`: unknown. */
  opening_date?: string | null | undefined
  sync_status: AccountSyncStatus
  /** The total value that the brokerage reports. `currency` is an ISO 4217 code, or another code such as `USDT`. */
  balance: { total: { amount: number; currency: string } | null }
  /** `null`: unknown. */
  status: 'open' | 'closed' | 'archived' | 'unavailable' | null
  /** The account's type in the brokerage's own terms. */
  raw_type: string | null
  /** A brokerage account, a bank deposit or a line of credit. `null`: unknown. */
  account_category: 'INVESTMENT' | 'DEPOSIT' | 'LOC' | null
  /** Whether the account is a paper trading account. */
  is_paper: boolean
}

/** The partner's own settings at SnapTrade. */
export interface PartnerInfo {
  /** A short, unique name. */
  slug: string
  /** The company's or product's name. */
  name: string
  /** The URL of the logo, or `null` if none is set. */
  logo_url: string | null
  /** The brokerages that users of this app can connect. Not all brokerages that SnapTrade supports. */
  allowed_brokerages: Brokerage[]
  /** Whether this client id can trade. */
  can_access_trades: boolean
  /** Whether this client id can read holdings. */
  can_access_holdings: boolean
  /** Whether this client id can read past transactions. */
  can_access_account_history: boolean
  /** Whether this client id can read reference data. */
  can_access_reference_data: boolean
  /** Whether this client id can use portfolio management. */
  can_access_portfolio_management: boolean
  /** Whether this client id can read recent orders. */
  can_access_orders: boolean
  /** Where the portal redirects at the end, unless the login link sets another address. */
  redirect_uri: string | null
}

/**
 * A SnapTrade user. A backend that stores the secret, as this package's does, never sends `userSecret` to a browser.
 */
export interface SnapTradeUser {
  /** Chosen by the partner. Cannot be changed. */
  userId: string
  /** Only in the responses to registration and to a reset of the secret. */
  userSecret?: string
}

/** A link to the Connection Portal. It works once and expires after 5 minutes. */
export interface LoginLink {
  /** The URL of the portal. Treat it as a secret: the first person to open it acts as the user. */
  redirectURI: string
  /** The id of the session, for SnapTrade's support. */
  sessionId: string
}

/** A response that only the holder of the user's RSA private key can read. All fields are base64. */
export interface EncryptedResponse {
  /** The AES key, encrypted with RSA-OAEP (SHA-1). */
  encryptedSharedKey: string
  /** The message, encrypted with AES in OCB mode (RFC 7253). */
  encryptedMessageData: { encryptedMessage: string; tag: string; nonce: string }
}

/** SnapTrade's confirmation that a user is queued for deletion. The user still exists for a while. */
export interface UserDeletion {
  status: 'deleted'
  /** SnapTrade's message. */
  detail: string
  userId: string
}

/** SnapTrade's confirmation that a connection is queued for deletion. It may still be listed for a moment. */
export interface ConnectionDeletion {
  /** SnapTrade's message. */
  detail: string
  /** The connection that is being deleted. */
  connection_id: string
}

/** SnapTrade's confirmation that it accepted a request. */
export interface Confirmation {
  /** SnapTrade's message. */
  detail: string
}
