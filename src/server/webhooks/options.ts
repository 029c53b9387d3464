import type { KeyType } from '../clientParameters.js'
import type { LiveEvents } from '../events/liveEvents.js'
import type { UserSecrets } from '../users/userSecrets.js'
import type { WebhookEvent, WebhookEventOf, WebhookEventType } from '../webhookEvents.js'
import type { SeenWebhooks } from './seenWebhooks.js'

/** The second argument of a webhook's handler. */
export interface WebhookContext {
  /** The app's id of the user. SnapTrade's `userId` differs if a registration had to be repeated. */
  userId: string
  /** Aborts at the deadline. */
  signal: AbortSignal
}

/** The second argument of `onError` of a webhook handler. */
export interface WebhookErrorContext {
  /** `undefined` if the webhook could not be verified. */
  event: WebhookEvent | undefined
  request: Request
}

/** Parameters of `createWebhookHandler`. All are optional. */
export interface CreateWebhookHandlerParameters {
  /** Pass several while you rotate the key. Default: the environment variable `SNAPTRADE_CONSUMER_KEY`. */
  consumerKey?: string | readonly string[] | undefined
  /** One handler per event type. If it throws, the response is 500 and SnapTrade retries the webhook. */
  on?:
    | {
        [Type in WebhookEventType]?:
          | ((event: WebhookEventOf<Type>, context: WebhookContext) => unknown)
          | undefined
      }
    | undefined
  /** Called for every event, after its handler in `on`, including types that this package does not know. */
  onEvent?: ((event: WebhookEvent, context: WebhookContext) => unknown) | undefined
  /**
   * Stores which webhooks have been processed. Default: `memorySeenWebhooks()`, which is suitable for one process.
   */
  seen?: SeenWebhooks | undefined
  /**
   * The maximum age of a webhook in milliseconds. Default: 86400000, a day: SnapTrade retries a failed webhook after
   * 30 minutes or more, and does not document whether the event's time stays the same. `seen` detects a replay within
   * the day. With 300000, the 5 minutes of SnapTrade's guide, retries may be rejected. Events can be at most 5
   * minutes in the future.
   */
  maxAge?: number | undefined
  /** Receives the events for `GET /events`. Pass the same object to the route handler. */
  events?: LiveEvents | undefined
  /** The store of the route handler. `USER_DELETED` deletes the user's secret from it. */
  userSecrets?: UserSecrets | undefined
  /** `personal`: all signed-in users share the key's only user and receive its events. Default: `commercial`. */
  keyType?: KeyType | undefined
  /** Milliseconds for one webhook with all its steps. Default: 10000. */
  deadline?: number | undefined
  /** Maximum bytes of a body. Default: 262144. */
  maxBodySize?: number | undefined
  /** Called with every error except an invalid signature or body. Default: `console.error` with code, type and id. */
  onError?: ((error: unknown, context: WebhookErrorContext) => unknown) | undefined
}
