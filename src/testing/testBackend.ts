import type { Sandbox } from '../sandbox/contract.js'
import type { RouteHandler } from '../server/createRouteHandler.js'
import type { CreateRouteHandlerParameters } from '../server/handler/options.js'
import type { MockServiceWorker } from './mockServiceWorker.js'

/**
 * What `createTestBackend` takes: a sandbox, and any of the route handler's own options.
 *
 * @example
 * const options: TestBackendOptions = { getUser: () => null } // nobody is signed in
 */
export interface TestBackendOptions
  extends Partial<
    Pick<
      CreateRouteHandlerParameters,
      | 'getUser'
      | 'selfOperations'
      | 'staffOperations'
      | 'isStaff'
      | 'publicOperations'
      | 'redirectOrigins'
      | 'autoRegister'
      | 'events'
      | 'keyType'
      | 'onError'
    >
  > {
  /** Default: a new one whose accounts and deletions are there at once. */
  sandbox?: Sandbox | undefined
  /** Who is signed in, unless `getUser` says. Default: `test-user`. */
  userId?: string | undefined
}

/**
 * A backend for tests, with a SnapTrade behind it.
 *
 * @example
 * afterEach(() => backend.sandbox.reset())
 */
export interface TestBackend {
  /** The SnapTrade behind it: put connections in, make it fail, look at what happened. */
  readonly sandbox: Sandbox
  /** The route handler, as `createRouteHandler` makes it. */
  readonly handler: RouteHandler
  /** Leads to the route handler without a network: `http('/api/snaptrade', { fetch: backend.fetch })`. */
  readonly fetch: typeof fetch
  /**
   * Request handlers for Mock Service Worker, in Node and in a browser. `url` is where your app expects the
   * backend: a path, which then counts at any origin, or an address. Default: `/api/snaptrade`.
   */
  handlers<Handler>(msw: MockServiceWorker<Handler>, url?: string): Handler[]
}
