import { isSnapTradeError } from '../core/errors.js'
import { createSandbox } from '../sandbox/createSandbox.js'
import { createRouteHandler } from '../server/createRouteHandler.js'
import { isListable } from '../server/handler/origins.js'
import type { TestBackend, TestBackendOptions } from './testBackend.js'

/** Makes a path an absolute URL if there is no page. The host receives no requests. */
const base = 'http://localhost'

/**
 * Creates a backend for the tests of your app: the real route handler with a sandbox, without mocks in between. Send
 * requests to it with Mock Service Worker (`handlers`) or directly (`fetch`).
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
    // Uses the sandbox's own secrets, so that users which a test adds are known, and none after a reset.
    userSecrets: {
      get: (id) => sandbox.users.find((user) => user.userId === id)?.userSecret,
      set: () => {},
      delete: () => {},
      replace: () => true,
    },
    // The test's page has another origin than `base`.
    redirectOrigins: [globalThis.location?.origin].filter(isListable),
    // A read that outlasts its test must not be shared with the next test.
    sharedReads: false,
    // Tests make SnapTrade fail on purpose. Only exceptions of your own functions are reported.
    onError: (error) => {
      if (!isSnapTradeError(error)) console.error(error)
    },
    ...options,
  })
  return {
    sandbox,
    handler,
    // Without the signal: Node's `Request` rejects the one of jsdom. The transport handles timeouts and aborts.
    fetch: (input, { signal: _, ...init } = {}) =>
      handler(new Request(input instanceof Request ? input : new URL(input, base), init)),
    handlers: ({ http }, url = '/api/snaptrade') => [
      http.all(`${url.startsWith('/') ? '*' : ''}${url.replace(/\/+$/, '')}/*`, ({ request }) =>
        handler(request),
      ),
    ],
  }
}
