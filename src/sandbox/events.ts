/**
 * The types of the sandbox's events, named like SnapTrade's webhooks.
 *
 * @example
 * const isEnd = (type: SandboxEventType) => type === 'CONNECTION_ADDED' || type === 'CONNECTION_FAILED'
 */
export type SandboxEventType =
  | 'USER_REGISTERED'
  | 'USER_DELETED'
  | 'CONNECTION_ATTEMPTED'
  | 'CONNECTION_ADDED'
  | 'CONNECTION_FAILED'
  | 'CONNECTION_FIXED'
  | 'CONNECTION_UPDATED'
  | 'CONNECTION_BROKEN'
  | 'CONNECTION_DELETED'
  | 'NEW_ACCOUNT_AVAILABLE'
  | 'ACCOUNT_HOLDINGS_UPDATED'
  | 'ACCOUNT_TRANSACTIONS_INITIAL_UPDATE'
  | 'ACCOUNT_TRANSACTIONS_UPDATED'
  | 'ACCOUNT_REMOVED'

/**
 * The result of an attempt to connect, as SnapTrade names it. https://docs.snaptrade.com/docs/webhooks
 *
 * @example
 * const isRetryable = (result: AttemptResult) => result === 'INVALID_CREDENTIALS' || result === 'INVALID_MFA_CODE'
 */
export type AttemptResult =
  | 'SUCCESS'
  | 'AUTH_EXPIRED'
  | 'INVALID_AUTH_CODE'
  | 'AUTH_NOT_IN_PROGRESS'
  | 'DIFFERENT_ACCOUNT'
  | 'UNCAUGHT_ERROR'
  | 'INVALID_CREDENTIALS'
  | 'INVALID_MFA_CODE'
  | 'NO_DATA'

/**
 * One event, with the fields of SnapTrade's webhooks.
 *
 * @example
 * sandbox.subscribe(({ eventType, brokerageAuthorizationId }) => console.log(eventType, brokerageAuthorizationId))
 */
export interface SandboxEvent {
  webhookId: string
  clientId: string
  eventType: SandboxEventType
  /** ISO 8601, by the sandbox's clock. */
  eventTimestamp: string
  userId: string
  brokerageId?: string
  brokerageAuthorizationId?: string
  accountId?: string
  /** Only with `CONNECTION_ATTEMPTED`. */
  connectionAttemptedResult?: AttemptResult
  /** Only for events of a visit to the portal: the `sessionId` that its login link returned. */
  details?: { sessionId: string }
}

/** The fields of an event in addition to those of every event. */
export type EventDetails = Omit<SandboxEvent, 'webhookId' | 'clientId' | 'eventTimestamp'>

/**
 * Called synchronously with every event. An exception fails the request that caused the event.
 *
 * @example
 * const listener: SandboxListener = ({ eventType }) => console.log(eventType)
 */
export type SandboxListener = (event: SandboxEvent) => void

export const createEvents = (clientId: string, now: () => number) => {
  const listeners = new Set<SandboxListener>()
  return {
    emit: (details: EventDetails) => {
      const event = {
        webhookId: crypto.randomUUID(),
        clientId,
        eventTimestamp: new Date(now()).toISOString(),
        ...details,
      }
      for (const listener of listeners) listener(event)
    },
    subscribe: (listener: SandboxListener) => {
      // A new function, so that the same listener can be added twice and removed once.
      const own: SandboxListener = (event) => listener(event)
      listeners.add(own)
      return () => {
        listeners.delete(own)
      }
    },
  }
}
