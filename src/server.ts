// Route handler

// Errors
export { isSnapTradeError, SnapTradeError } from './core/errors.js'
// Adapters
export { toNodeListener } from './server/adapters/node.js'
export type { NodeRequest, NodeResponse } from './server/adapters/nodeTypes.js'
export { createSnapTradeClient, type SendFunction, type SnapTradeClient } from './server/client.js'
export type { CreateSnapTradeClientParameters, KeyType } from './server/clientParameters.js'
export { createRouteHandler, type RouteHandler } from './server/createRouteHandler.js'
// Live events
export type { EventStreamParameters } from './server/events/eventStream.js'
export type {
  EventSubscriber,
  EventSubscription,
  LiveEvents,
  SentEvent,
} from './server/events/liveEvents.js'
export { memoryEvents } from './server/events/memoryEvents.js'
export type { IoredisClient, NodeRedisClient, RedisClient } from './server/events/redisClient.js'
export { type RedisEvents, type RedisEventsParameters, redisEvents } from './server/events/redisEvents.js'
// Health
export type { Health, HealthCheck, HealthParameters } from './server/handler/health.js'
export type {
  CreateRouteHandlerParameters,
  ErrorContext,
  RequestEvent,
  RequestRuntime,
  SignedInUser,
  StaffContext,
} from './server/handler/options.js'
// Permissions
export {
  defaultSelfOperations,
  type PublicOperation,
  type SelfOperation,
  type StaffOperation,
} from './server/handler/permissions.js'
// Client
export type { SnapTradeResponse } from './server/snapTradeResponse.js'
// User secrets
export {
  type EncryptedUserSecretsParameters,
  encryptedUserSecrets,
  type SecretsKey,
} from './server/users/encrypted.js'
export { findCredentials } from './server/users/findCredentials.js'
export { type KeyValueStorage, unstorageUserSecrets } from './server/users/unstorage.js'
export { memoryUserSecrets, type UserSecrets } from './server/users/userSecrets.js'
// Webhooks
export { type VerifyWebhookParameters, verifyWebhook } from './server/verifyWebhook.js'
export type {
  AccountWebhookEvent,
  AttemptWebhookEvent,
  ConnectionAttemptedResult,
  ConnectionWebhookEvent,
  UserWebhookEvent,
  WebhookEvent,
  WebhookEventOf,
  WebhookEventType,
} from './server/webhookEvents.js'
export { webhookEventTypes } from './server/webhookEvents.js'
export { createWebhookHandler, type WebhookHandler } from './server/webhooks/createWebhookHandler.js'
export type {
  CreateWebhookHandlerParameters,
  WebhookContext,
  WebhookErrorContext,
} from './server/webhooks/options.js'
export { memorySeenWebhooks, type SeenWebhooks } from './server/webhooks/seenWebhooks.js'
export { type SeenStorage, unstorageSeenWebhooks } from './server/webhooks/unstorageSeenWebhooks.js'
