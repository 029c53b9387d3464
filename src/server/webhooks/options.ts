import type { KeyType } from '../clientParameters.js'
import type { LiveEvents } from '../events/liveEvents.js'
import type { UserSecrets } from '../users/userSecrets.js'
import type { WebhookEvent, WebhookEventOf, WebhookEventType } from '../webhookEvents.js'
import type { SeenWebhooks } from './seenWebhooks.js'

/** What a webhook's handler gets beside the event. */
export interface WebhookContext {
  /** The app's id of the person. SnapTrade's `userId` differs if a registration had to be repeated. */
  userId: string
  /** Fires when the time is over. */
  signal: AbortSignal
}

/** What `onError` of a webhook handler gets beside the error. */
export interface WebhookErrorContext {
  /** `undefined` when the webhook was not verified. */
  event: WebhookEvent | undefined
  request: Request
}

/** What `createWebhookHandler` takes. Everything is optional. */
export interface CreateWebhookHandlerParameters {
  /** Several while the key is being changed. Default: the environment variable `SNAPTRADE_CONSUMER_KEY`. */
  consumerKey?: string | readonly string[] | undefined
  /** One handler for each event type. What it throws answers 500, and SnapTrade sends the webhook again. */
  on?:
    | {
        [Type in WebhookEventType]?:
          | ((event: WebhookEventOf<Type>, context: WebhookContext) => unknown)
          | undefined
      }
    | undefined
  /** Called for every event, after its handler in `on`. SnapTrade may send types that this package does not know. */
  onEvent?: ((event: WebhookEvent, context: WebhookContext) => unknown) | undefined
  /** Where processed webhooks are noted. Default: `memorySeenWebhooks()`, which suits one process. */
  seen?: SeenWebhooks | undefined
  /**
   * Milliseconds by which a webhook may be older than now. Default: 86400000, a day: SnapTrade repeats a failed webhook after
   * 30 minutes and more, and does not say whether its time stays the same. `seen` recognizes a replay within the day. With
   * 300000, the 5 minutes of SnapTrade's guide, repetitions may be refused. Never more than 5 minutes ahead of now.
   */
  maxAge?: number | undefined
  /** Takes the events to `GET /events` of the route handler: the same object as there. */
  events?: LiveEvents | undefined
  /** The store of the route handler: `USER_DELETED` deletes the person's secret from it. */
  userSecrets?: UserSecrets | undefined
  /** `personal`: all signed-in people share the key's one user, and hear of its events. Default: `commercial`. */
  keyType?: KeyType | undefined
  /** Milliseconds for one webhook with all its steps. Default: 10000. */
  deadline?: number | undefined
  /** Bytes a body may have. Default: 262144. */
  maxBodySize?: number | undefined
  /** Called with every error that is not just a wrong signature or body. Default: `console.error` with code, type and id. */
  onError?: ((error: unknown, context: WebhookErrorContext) => unknown) | undefined
}
