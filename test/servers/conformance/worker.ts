import type { RequestRuntime, RouteHandler, WebhookHandler } from '../../../src/server.js'
import { createBackend, createWebhooks, type Settings } from './backend.js'

let handler: RouteHandler | undefined
let webhooks: WebhookHandler | undefined

// biome-ignore lint/style/noDefaultExport: Workers require a default export
export default {
  fetch: (request: Request, environment: Settings, context: RequestRuntime) => {
    if (new URL(request.url).pathname === '/api/webhooks') {
      webhooks ??= createWebhooks({ ...environment })
      return webhooks(request)
    }
    handler ??= createBackend({ ...environment })
    return handler(request, context)
  },
}
