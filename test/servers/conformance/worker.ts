import type { RequestRuntime, RouteHandler } from '../../../src/server.js'
import { createBackend, type Settings } from './backend.js'

let handler: RouteHandler | undefined

// biome-ignore lint/style/noDefaultExport: what a Worker is.
export default {
  fetch: (request: Request, environment: Settings, context: RequestRuntime) => {
    handler ??= createBackend({ ...environment })
    return handler(request, context)
  },
}
