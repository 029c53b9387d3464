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
  /** A UUID. */
  id: string
  /** Short and stable; pass it as `broker` to lead the person straight to this brokerage. */
  slug: string
  /** The full name. */
  name: string
  /** The name to show to people. */
  display_name: string
  /** What the brokerage is, in a sentence. */
  description: string
  /** The address of its logo, in any shape. */
  aws_s3_logo_url: string
  /** The address of its logo as a square, where there is one. */
  aws_s3_square_logo_url: string | null
  /** Its website, where SnapTrade knows it. */
  url: string | null
  /** `false`: no new connections. */
  enabled: boolean
  /** `true`: no new connections for now. */
  maintenance_mode: boolean
  /** `true`: works, but with trouble or reduced function. */
  is_degraded: boolean
  /** `null`: not known. */
  allows_trading: boolean | null
  /** For example `Traditional Brokerage`, or one for crypto. */
  brokerage_type: { id: string; name: string }
}

/** A person's link to one login at one brokerage. SnapTrade also calls it a brokerage authorization. */
export interface Connection {
  /** A UUID: the `connectionId` of the hooks, the `authorizationId` of the operations. */
  id: string
  /** When it was made. ISO 8601. */
  created_date: string
  /** Where it leads. */
  brokerage: Brokerage
  /** A short name, for example `Connection-1`. */
  name: string
  /** What it may do. */
  type: ConnectionAccess
  /** `true`: broken until the person reconnects it. The last data stays readable. */
  disabled: boolean
  /** When it broke. ISO 8601. */
  disabled_date: string | null
  /** Whether SnapTrade reads on each call or answers from its cache: a matter of plan and brokerage. */
  data_freshness_mode: 'realtime' | 'delayed'
}

/** How far SnapTrade has come with reading an account. */
export interface AccountSyncStatus {
  transactions: {
    /** Whether all past transactions were read once. */
    initial_sync_completed: boolean
    /** Up to when they were read. ISO 8601. */
    last_successful_sync: string | null
    /** The first one SnapTrade knows of. ISO 8601. */
    first_transaction_date: string | null
  }
  holdings: {
    /** Whether positions, balances and orders were read once. */
    initial_sync_completed: boolean
    /** When they were read last. ISO 8601. */
    last_successful_sync: string | null
    /** Whether the brokerage does not hand out the holdings of this account. */
    holdings_unavailable?: boolean | undefined
  }
}

/** One account at a brokerage. The first ones appear 1 to 60 seconds after a connection is made. */
export interface Account {
  /** A UUID. Another one when its connection is removed and made anew. */
  id: string
  /** The connection's id. */
  brokerage_authorization: string
  /** The brokerage's own id of the account: the same one when its connection is made anew. `null`: not known. */
  institution_account_id?: string | null | undefined
  /** The group of accounts it belongs to at SnapTrade. A UUID. */
  portfolio_group?: string | undefined
  /** The name the person or the brokerage gave it. */
  name: string | null
  /** As the brokerage gives it; some mask it. */
  number: string
  /** The brokerage's name. */
  institution_name: string
  /** When SnapTrade first saw it; not when it was opened. ISO 8601. */
  created_date: string
  /** When it first held money. ISO 8601. `null`: not known. */
  funding_date?: string | null | undefined
  /** When it was opened at the brokerage. ISO 8601. `null`: not known. */
  opening_date?: string | null | undefined
  sync_status: AccountSyncStatus
  /** What it is worth in all, as the brokerage says. `currency` is a code of ISO 4217, or another one such as `USDT`. */
  balance: { total: { amount: number; currency: string } | null }
  /** `null`: not known. */
  status: 'open' | 'closed' | 'archived' | 'unavailable' | null
  /** The account's type in the brokerage's own words. */
  raw_type: string | null
  /** A brokerage account, a bank deposit or a line of credit; `null`: not known. */
  account_category: 'INVESTMENT' | 'DEPOSIT' | 'LOC' | null
  /** Whether it trades with play money. */
  is_paper: boolean
}

/** The partner's own settings at SnapTrade. */
export interface PartnerInfo {
  /** Short and unique. */
  slug: string
  /** The company's or product's name. */
  name: string
  /** The address of its logo, where one is set. */
  logo_url: string | null
  /** What a person may connect to; not every brokerage SnapTrade has. */
  allowed_brokerages: Brokerage[]
  /** Whether this client id may trade. */
  can_access_trades: boolean
  /** Whether it may read holdings. */
  can_access_holdings: boolean
  /** Whether it may read past transactions. */
  can_access_account_history: boolean
  /** Whether it may read reference data. */
  can_access_reference_data: boolean
  /** Whether it may use portfolio management. */
  can_access_portfolio_management: boolean
  /** Whether it may read recent orders. */
  can_access_orders: boolean
  /** Where the portal leads in the end, unless a login says otherwise. */
  redirect_uri: string | null
}

/** A SnapTrade user. A backend that keeps the secret (ours does) never sends `userSecret` to a browser. */
export interface SnapTradeUser {
  /** Chosen by the partner, and never changed. */
  userId: string
  /** Answered once, at registration and at a reset. */
  userSecret?: string
}

/** A link to the Connection Portal. It works once and dies after 5 minutes. */
export interface LoginLink {
  /** The portal's address. Treat it as a secret: whoever opens it first is the person. */
  redirectURI: string
  /** Names the session, for SnapTrade's support. */
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
  /** SnapTrade's sentence about it. */
  detail: string
  userId: string
}

/** SnapTrade's word that a connection is queued for deletion; it may still be listed for a moment. */
export interface ConnectionDeletion {
  /** SnapTrade's sentence about it. */
  detail: string
  /** The connection that is being deleted. */
  connection_id: string
}

/** SnapTrade's word that it has taken a request. */
export interface Confirmation {
  /** SnapTrade's sentence about it. */
  detail: string
}
