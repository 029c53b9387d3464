import type { ErrorPage } from './errorPage.js'

/** Requests that the backend or SnapTrade refuses. */
export const refusalPages = {
  invalid_input: {
    happened:
      'An input is wrong: a missing or unknown field, a wrong type, a `customRedirect` to another site, or a body that is not JSON (415). `detail` names the field.',
    steps: [
      'Correct the field that `detail` names.',
      'For a `customRedirect` to another origin of yours, list the origin in `redirectOrigins` of `createRouteHandler`.',
    ],
    example: `export const { GET, POST, DELETE } = createRouteHandler({
  getUser,
  redirectOrigins: ['https://app.example.com'],
})`,
    sent: [400, 415],
    failure: 'bad_request',
  },
  unauthorized: {
    happened: 'The person is signed out: `getUser` of the route handler returned `null`.',
    steps: [
      'Send people to your sign-in page.',
      'If the person is signed in, check that the request carries the session and that `getUser` reads it.',
      'A backend on another origin gets cookies only with `credentials: "include"`.',
    ],
    example: `export const { GET, POST, DELETE } = createRouteHandler({
  getUser: async (request) => (await getSession(request))?.user ?? null,
})`,
    sent: [401],
  },
  signature_invalid: {
    happened:
      'SnapTrade refused the credentials of your server (502 from the route handler), or a webhook has a wrong signature or time (401 from the webhook handler).',
    steps: [
      'Check `SNAPTRADE_CLIENT_ID`, `SNAPTRADE_CONSUMER_KEY` and `keyType`.',
      "Check the server's clock. SnapTrade refuses old timestamps.",
      'Keys of the sandbox need the address of the sandbox as `baseUrl`.',
      'For webhooks, pass the body to the handler as it was sent, not parsed.',
    ],
    example: `const client = createSnapTradeClient({
  clientId,
  consumerKey,
  baseUrl: 'http://127.0.0.1:4010/api/v1', // the sandbox
})`,
    sent: [401, 502],
    failure: 'signature_invalid',
  },
  connection_disabled: {
    happened: 'The connection no longer works at the brokerage, for example after a changed password.',
    steps: ['Let the person reconnect it. The connection keeps its id and its accounts.'],
    example: `const button = <ConnectBrokerButton reconnect={connectionId} />`,
    failure: 'connection_disabled',
  },
  forbidden: {
    happened:
      'The person may not do this. The route handler refuses every operation that is not listed, and every operation on another person unless `isStaff` resolves to `true`.',
    steps: [
      'Allow an operation on oneself in `selfOperations`, one on others in `staffOperations` with `isStaff`.',
      'If `providerCode` is set, SnapTrade refused it. Read `detail`.',
    ],
    example: `export const { GET, POST, DELETE } = createRouteHandler({
  getUser: async (request) => (await getSession(request))?.user ?? null,
  staffOperations: ['listSnapTradeUsers'],
  isStaff: ({ user }) => user.isStaff,
})`,
    sent: [403],
    failure: 'forbidden',
  },
  feature_not_enabled: {
    happened: 'The operation is not part of your SnapTrade plan, or not enabled for this connection.',
    steps: ['Ask SnapTrade to enable it.', 'Do not offer it until then.'],
    example: `const isOffPlan = isSnapTradeError(error) && error.code === 'feature_not_enabled'`,
    failure: 'feature_not_enabled',
  },
  cross_site: {
    happened:
      'A page of another site sent a POST, a DELETE or a request for events with the cookies of the person.',
    steps: [
      'If the site is yours, list its origin in `trustedOrigins` of `createRouteHandler`.',
      'For a `customRedirect` to that site, list it in `redirectOrigins`, too.',
    ],
    example: `export const { GET, POST, DELETE } = createRouteHandler({
  getUser,
  trustedOrigins: ['https://app.example.com'],
})`,
    sent: [403],
  },
  not_found: {
    happened:
      'There is no such thing: no operation has this path, or SnapTrade has no such connection or account.',
    steps: [
      'Fetch the connections again. This one may be deleted.',
      'If `detail` names a path, mount the handler so that the paths of SnapTrade follow its own.',
    ],
    example: `await invalidateConnections(queryClient, { userId: user.id })`,
    sent: [404],
    failure: 'not_found',
  },
  method_not_allowed: {
    happened: 'The path exists, but not for this HTTP method.',
    steps: ['Export GET, POST and DELETE from the route. Webhooks need POST, live events GET.'],
    example: `export const { GET, POST, DELETE } = createRouteHandler({ getUser })`,
    sent: [405],
  },
  gone: {
    happened: 'SnapTrade no longer offers this operation or this thing.',
    steps: ['Read `detail`.', 'Update this package.'],
    example: `const isGone = isSnapTradeError(error) && error.code === 'gone'`,
  },
  request_refused: {
    happened:
      'SnapTrade or a gateway refused the request with a status that has no code of its own, for example 402 to 499 of a firewall.',
    steps: ['Read `status` and `detail`.', 'Check firewalls and proxies between your server and SnapTrade.'],
    example: `if (isSnapTradeError(error)) console.error(error.status, error.detail, error.requestId)`,
  },
  payload_too_large: {
    happened: 'The body of a request is larger than `maxBodySize` of the handler.',
    steps: [
      'Send less. Inputs of operations are a few hundred bytes.',
      'If a body has to be larger, raise `maxBodySize` (bytes).',
    ],
    example: `export const { GET, POST, DELETE } = createRouteHandler({ getUser, maxBodySize: 200_000 })`,
    sent: [413],
  },
} satisfies Record<string, ErrorPage>
