/**
 * SnapTrade's models, with SnapTrade's own field names, so that their documentation stays true.
 * Ids are UUIDs, dates are ISO 8601 strings. Fields that SnapTrade marks as deprecated are left out.
 */

/** What a connection may do: `read` data only, or `trade` too. */
export type ConnectionAccess = 'read' | 'trade'

/**
 * What to ask the person for: data only (SnapTrade's default), trading, or trading where the brokerage
 * supports it and data otherwise.
 */
export type ConnectionType = ConnectionAccess | 'trade-if-available'

/** A brokerage that SnapTrade supports. */
export interface Brokerage {
  id: string
  /** Short and stable; pass it as `broker` to lead the person straight to this brokerage. */
  slug: string
  name: string
  display_name: string
  description: string
  aws_s3_logo_url: string
  aws_s3_square_logo_url: string | null
  url: string | null
  /** `false`: no new connections. */
  enabled: boolean
  /** `true`: no new connections for now. */
  maintenance_mode: boolean
  /** `true`: works, but with trouble or reduced function. */
  is_degraded: boolean
  /** `null`: not known. */
  allows_trading: boolean | null
  brokerage_type: { id: string; name: string }
}

/** A person's link to one login at one brokerage. SnapTrade also calls it a brokerage authorization. */
export interface Connection {
  id: string
  created_date: string
  brokerage: Brokerage
  name: string
  type: ConnectionAccess
  /** `true`: broken until the person reconnects it. The last data stays readable. */
  disabled: boolean
  disabled_date: string | null
  data_freshness_mode: 'realtime' | 'delayed'
}

/** How far SnapTrade has come with reading an account. */
export interface AccountSyncStatus {
  transactions: {
    initial_sync_completed: boolean
    last_successful_sync: string | null
    first_transaction_date: string | null
  }
  holdings: { initial_sync_completed: boolean; last_successful_sync: string | null }
}

/** One account at a brokerage. The first ones appear 1 to 60 seconds after a connection is made. */
export interface Account {
  id: string
  /** The connection's id. */
  brokerage_authorization: string
  name: string | null
  /** As the brokerage gives it; some mask it. */
  number: string
  institution_name: string
  created_date: string
  sync_status: AccountSyncStatus
  balance: { total: { amount: number; currency: string } | null }
  status: 'open' | 'closed' | 'archived' | 'unavailable' | null
  /** The account's type in the brokerage's own words. */
  raw_type: string | null
  account_category: 'INVESTMENT' | 'DEPOSIT' | 'LOC' | null
  is_paper: boolean
}

/** The partner's own settings at SnapTrade. */
export interface PartnerInfo {
  slug: string
  name: string
  logo_url: string | null
  /** What a person may connect to; not every brokerage SnapTrade has. */
  allowed_brokerages: Brokerage[]
  can_access_trades: boolean
  can_access_holdings: boolean
  can_access_account_history: boolean
  can_access_reference_data: boolean
  can_access_portfolio_management: boolean
  can_access_orders: boolean
  redirect_uri: string | null
}

/** A SnapTrade user. A backend that keeps the secret (ours does) never sends `userSecret` to a browser. */
export interface SnapTradeUser {
  userId: string
  userSecret?: string
}

/** A link to the Connection Portal. It works once and dies after 5 minutes. */
export interface LoginLink {
  redirectURI: string
  sessionId: string
}

/** An answer that only the holder of the user's RSA private key can read. All fields are base64. */
export interface EncryptedResponse {
  /** The AES key, encrypted with RSA-OAEP (SHA-1). */
  encryptedSharedKey: string
  /** The message, encrypted with AES in OCB mode (RFC 7253). */
  encryptedMessageData: { encryptedMessage: string; tag: string; nonce: string }
}

/** SnapTrade's word that a user is queued for deletion; it is not gone yet. */
export interface UserDeletion {
  status: 'deleted'
  detail: string
  userId: string
}

/** SnapTrade's word that a connection is queued for deletion; it may still be listed for a moment. */
export interface ConnectionDeletion {
  detail: string
  connection_id: string
}

/** SnapTrade's word that it has taken a request. */
export interface Confirmation {
  detail: string
}
