import type { Sandbox } from '../sandbox/contract.js'
import type { RouteHandler } from '../server/createRouteHandler.js'
import type { CreateRouteHandlerParameters } from '../server/handler/options.js'
import type { MockServiceWorker } from './mockServiceWorker.js'

/**
 * Parameters of `createTestBackend`: a sandbox, and any options of the route handler.
 *
 * @example
 * const options: TestBackendOptions = { getUser: () => null } // signed out
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
  /** Default: a new sandbox in which accounts and deletions take no time. */
  sandbox?: Sandbox | undefined
  /** Your own id of the signed-in user, unless you pass `getUser`. Default: `test-user`. */
  userId?: string | undefined
}

/**
 * A backend for tests, with a sandbox instead of SnapTrade.
 *
 * @example
 * afterEach(() => backend.sandbox.reset())
 */
export interface TestBackend {
  /** The sandbox: use it to add connections, cause failures, and check what happened. */
  readonly sandbox: Sandbox
  /** The route handler that `createRouteHandler` returned. */
  readonly handler: RouteHandler
  /** Calls the route handler without a network: `http('/api/snaptrade', { fetch: backend.fetch })`. */
  readonly fetch: typeof fetch
  /**
   * Returns request handlers for Mock Service Worker, in Node and in a browser. `url` is the address of the backend
   * in your app: a path, which matches any origin, or a URL. Default: `/api/snaptrade`.
   */
  handlers<Handler>(msw: MockServiceWorker<Handler>, url?: string): Handler[]
}
