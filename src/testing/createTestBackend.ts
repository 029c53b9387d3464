import { isSnapTradeError } from '../core/errors.js'
import { createSandbox } from '../sandbox/createSandbox.js'
import { createRouteHandler } from '../server/createRouteHandler.js'
import { isListable } from '../server/handler/origins.js'
import type { TestBackend, TestBackendOptions } from './testBackend.js'

/** A path alone means no address where there is no page. The host is never asked. */
const base = 'http://localhost'

/**
 * Makes a backend for the tests of your app: the real route handler over a sandbox, with nothing mocked between
 * them. Reach it through Mock Service Worker (`handlers`) or directly (`fetch`).
 *
 * @example
 * const backend = createTestBackend({ userId: 'ada' })
 * const config = createConfig({
 *   transport: http('/api/snaptrade', { fetch: backend.fetch }),
 *   portal: { origins: [backend.sandbox.portal] },
 * })
 */
export const createTestBackend = ({
  sandbox = createSandbox({ accountsDelay: 0, deletionDelay: 0 }),
  userId = 'test-user',
  ...options
}: TestBackendOptions = {}): TestBackend => {
  const handler = createRouteHandler({
    clientId: sandbox.clientId,
    consumerKey: sandbox.consumerKey,
    baseUrl: sandbox.api,
    fetch: sandbox.fetch,
    getUser: () => ({ id: userId }),
    // The sandbox's own copy: so it also knows users that a test put in, and none after a reset.
    userSecrets: {
      get: (id) => sandbox.users.find((user) => user.userId === id)?.userSecret,
      set: () => {},
      delete: () => {},
      replace: () => true,
    },
    // The page of the test is on another origin than `base`.
    redirectOrigins: [globalThis.location?.origin].filter(isListable),
    // A read that outlives its test is none of the next one's.
    sharedReads: false,
    // Tests make SnapTrade fail on purpose, and requests outlive them: what your own functions throw is news.
    onError: (error) => {
      if (!isSnapTradeError(error)) console.error(error)
    },
    ...options,
  })
  return {
    sandbox,
    handler,
    // Without the signal: jsdom's is none to Node's Request, and the transport itself keeps time and aborts.
    fetch: (input, { signal: _, ...init } = {}) =>
      handler(new Request(input instanceof Request ? input : new URL(input, base), init)),
    handlers: ({ http }, url = '/api/snaptrade') => [
      http.all(`${url.startsWith('/') ? '*' : ''}${url.replace(/\/+$/, '')}/*`, ({ request }) =>
        handler(request),
      ),
    ],
  }
}
