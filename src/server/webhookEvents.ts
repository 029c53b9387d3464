/** What every webhook of SnapTrade carries. */
interface WebhookBase {
  /** Unique to the event: a second delivery bears it again. */
  webhookId: string
  clientId: string
  /** ISO 8601. */
  eventTimestamp: string
  userId: string
}

/** A user has been registered or, some time after the request, deleted. */
export interface UserWebhookEvent extends WebhookBase {
  eventType: 'USER_REGISTERED' | 'USER_DELETED'
}

/** A connection has come, gone, broken, or been mended. */
export interface ConnectionWebhookEvent extends WebhookBase {
  eventType:
    | 'CONNECTION_ADDED'
    | 'CONNECTION_DELETED'
    | 'CONNECTION_BROKEN'
    | 'CONNECTION_FIXED'
    | 'CONNECTION_UPDATED'
  /** The connection's id. */
  brokerageAuthorizationId: string
  brokerageId?: string
}

/** Someone has tried to connect. */
export interface AttemptWebhookEvent extends WebhookBase {
  eventType: 'CONNECTION_ATTEMPTED' | 'CONNECTION_FAILED'
  /** `SUCCESS`, or what went wrong, for example `INVALID_CREDENTIALS`. Only with `CONNECTION_ATTEMPTED`. */
  connectionAttemptedResult?: string
  brokerageId?: string
}

/** Something about one account. */
export interface AccountWebhookEvent extends WebhookBase {
  eventType:
    | 'NEW_ACCOUNT_AVAILABLE'
    | 'ACCOUNT_REMOVED'
    | 'ACCOUNT_HOLDINGS_UPDATED'
    | 'ACCOUNT_TRANSACTIONS_INITIAL_UPDATE'
    | 'ACCOUNT_TRANSACTIONS_UPDATED'
  accountId: string
  brokerageAuthorizationId: string
  brokerageId?: string
  details?: Record<string, unknown>
}

/**
 * The webhooks that SnapTrade documents (https://docs.snaptrade.com/docs/webhooks). It may send others: end a
 * `switch` over `eventType` with a `default` that does nothing.
 */
export type WebhookEvent =
  | UserWebhookEvent
  | ConnectionWebhookEvent
  | AttemptWebhookEvent
  | AccountWebhookEvent
