/** SnapTrade's documented event types (https://docs.snaptrade.com/docs/webhooks). */
export const webhookEventTypes = [
  'USER_REGISTERED',
  'USER_DELETED',
  'CONNECTION_ATTEMPTED',
  'CONNECTION_ADDED',
  'CONNECTION_DELETED',
  'CONNECTION_BROKEN',
  'CONNECTION_FIXED',
  'CONNECTION_UPDATED',
  'CONNECTION_FAILED',
  'NEW_ACCOUNT_AVAILABLE',
  'ACCOUNT_REMOVED',
  'ACCOUNT_HOLDINGS_UPDATED',
  'ACCOUNT_TRANSACTIONS_INITIAL_UPDATE',
  'ACCOUNT_TRANSACTIONS_UPDATED',
  'TRADE_DETECTION',
  'TRADE_UPDATE',
] as const

/** A documented event type. */
export type WebhookEventType = (typeof webhookEventTypes)[number]

/** Fields of every webhook. */
export interface WebhookBase {
  /** Unique per event. A redelivery has the same id. */
  webhookId: string
  /** ISO 8601. UTC if it has no time zone. */
  eventTimestamp: string
  /** The user's id at SnapTrade. */
  userId: string
  details?: { sessionId?: string; [name: string]: unknown }
}

/** The schema for API keys. */
export interface ApiKeySchema {
  schemaVersion?: undefined
  clientId: string
  oauthClientId?: undefined
  connectionId?: undefined
}

/** The schema for OAuth clients. */
export interface OauthSchema {
  schemaVersion: 'oauth_v1'
  oauthClientId: string
  clientId?: undefined
  brokerageAuthorizationId?: undefined
}

/** An event about a user, in either schema. */
type AboutUser =
  | (ApiKeySchema & { brokerageAuthorizationId?: undefined })
  | (OauthSchema & { connectionId?: undefined })

/** An event about a connection, in either schema. The schemas have different names for the connection's id. */
type AboutConnection =
  | (ApiKeySchema & { brokerageAuthorizationId: string })
  | (OauthSchema & { connectionId: string })

/** A user was registered or, some time after the request, deleted. */
export type UserWebhookEvent = WebhookBase & AboutUser & { eventType: 'USER_REGISTERED' | 'USER_DELETED' }

/** A connection was added, deleted, broken, fixed or updated. */
export type ConnectionWebhookEvent = WebhookBase &
  AboutConnection & {
    eventType:
      | 'CONNECTION_ADDED'
      | 'CONNECTION_DELETED'
      | 'CONNECTION_BROKEN'
      | 'CONNECTION_FIXED'
      | 'CONNECTION_UPDATED'
    brokerageId?: string
  }

/** The result of an attempt to connect. */
export type ConnectionAttemptedResult =
  | 'SUCCESS'
  | 'AUTH_EXPIRED'
  | 'INVALID_AUTH_CODE'
  | 'AUTH_NOT_IN_PROGRESS'
  | 'DIFFERENT_ACCOUNT'
  | 'UNCAUGHT_ERROR'
  | 'INVALID_CREDENTIALS'
  | 'INVALID_MFA_CODE'
  | 'NO_DATA'

/** A user tried to connect. `details.sessionId` is the `sessionId` of the login link. */
export type AttemptWebhookEvent = WebhookBase &
  AboutUser & {
    eventType: 'CONNECTION_ATTEMPTED' | 'CONNECTION_FAILED'
    /** Only with `CONNECTION_ATTEMPTED`. SnapTrade may add others. */
    connectionAttemptedResult?: ConnectionAttemptedResult
    brokerageId?: string
  }

/** An account changed. */
export type AccountWebhookEvent = WebhookBase &
  AboutConnection & {
    eventType:
      | 'NEW_ACCOUNT_AVAILABLE'
      | 'ACCOUNT_REMOVED'
      | 'ACCOUNT_HOLDINGS_UPDATED'
      | 'ACCOUNT_TRANSACTIONS_INITIAL_UPDATE'
      | 'ACCOUNT_TRANSACTIONS_UPDATED'
      | 'TRADE_DETECTION'
      | 'TRADE_UPDATE'
    accountId: string
    brokerageId?: string
  }

/**
 * A SnapTrade webhook, discriminated by `eventType` and `schemaVersion`. SnapTrade may send other types: end a
 * `switch` over `eventType` with a `default` that does nothing.
 *
 * @example
 * const connectionOf = (event: WebhookEvent) => event.connectionId ?? event.brokerageAuthorizationId
 */
export type WebhookEvent =
  | UserWebhookEvent
  | ConnectionWebhookEvent
  | AttemptWebhookEvent
  | AccountWebhookEvent

/** The event of a type. */
export type WebhookEventOf<Type extends WebhookEventType> = WebhookEvent & { eventType: Type }
