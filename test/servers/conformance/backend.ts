import { createRouteHandler, memoryUserSecrets, type RouteHandler } from '../../../src/server.js'

/** What the backend of each framework is given. */
export interface Settings {
  baseUrl: string
  clientId: string
  consumerKey: string
}

/** The same backend for every framework and runtime. */
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
