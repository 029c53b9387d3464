import {
  createRouteHandler,
  createWebhookHandler,
  memoryUserSecrets,
  type RouteHandler,
  type WebhookHandler,
} from '../../../src/server.js'

/** The settings of the backend in each framework. */
export interface Settings {
  baseUrl: string
  clientId: string
  consumerKey: string
  /** The URL to which the webhook handler posts each event that it processes. */
  processedUrl: string
}

/** Creates the same backend for every framework and runtime. */
export const createBackend = (settings: Settings): RouteHandler =>
  createRouteHandler({
    ...settings,
    userSecrets: memoryUserSecrets(),
    getUser: (request) => {
      const id = request.headers.get('x-user')
      return id ? { id } : null
    },
    onError: () => {},
  })

/**
 * Creates the same endpoint for SnapTrade's webhooks. A runtime such as workerd shares no memory with the test, so it
 * posts the events.
 */
export const createWebhooks = ({ consumerKey, processedUrl }: Settings): WebhookHandler =>
  createWebhookHandler({
    consumerKey,
    onEvent: (event) => fetch(processedUrl, { method: 'POST', body: JSON.stringify(event) }),
    onError: () => {},
  })
