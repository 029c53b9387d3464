import type { ErrorPage } from './errorPage.js'

/** Errors of a request on its way to your backend. */
export const requestPages = {
  network: {
    happened:
      'A request got no response: the browser is offline, the address is wrong, no server is running there, or CORS refused it. With status 502, your backend got no response from SnapTrade.',
    steps: [
      'Start the server that should answer at the address in `detail`, or correct the address given to `http()`.',
      'A backend on another origin has to allow the origin of your page (CORS).',
      'With status 502, check that your server can reach SnapTrade, and that the sandbox is running if you use it.',
    ],
    example: `const config = createConfig({
  transport: http('https://api.example.com/snaptrade', { credentials: 'include' }),
})`,
    sent: [502],
  },
  backend_not_found: {
    happened:
      'A web server answered in place of your backend: with a page of HTML, or with a 404 that neither SnapTrade nor the route handler sends. `detail` has the address.',
    steps: [
      'Mount the route handler at this address, for GET, POST and DELETE of every path below it.',
      'Or correct the address given to `http()`.',
      'If a development server forwards the path, check its proxy settings.',
    ],
    example: `// app/api/snaptrade/[...path]/route.ts
export const { GET, POST, DELETE } = createRouteHandler({ getUser })`,
  },
  timeout: {
    happened:
      'A request took too long. In the browser the limit is `timeout` of `http()` or `custom()`, 30 seconds by default. With status 503 or 504, a step of the backend took too long; `detail` names it. The operation may have been carried out.',
    steps: [
      'Read `detail` and the log of your backend: your own code, your store or SnapTrade is slow.',
      'Give the browser more time than the backend. Both limits are in milliseconds.',
    ],
    example: `const config = createConfig({ transport: http('/api/snaptrade', { timeout: 60_000 }) })`,
    sent: [503, 504],
  },
  aborted: {
    happened:
      'The caller aborted the request, for example TanStack Query when a component unmounts. It is never written to the console.',
    steps: ['Nothing. Do not show it to people.'],
    example: `const isWorthReporting = isSnapTradeError(error) && error.code !== 'aborted'`,
    sent: [499],
  },
  invalid_response: {
    happened:
      'A response arrived that is not what SnapTrade returns: no JSON, a list in place of an object, an empty body, or one that is too large. With status 502, your backend got it from SnapTrade.',
    steps: [
      'Mount the route handler at the address of `http()`, or return from your own backend what SnapTrade returns, as JSON.',
      'Look at the response in the network tab of the browser.',
      'With status 502, check `baseUrl` and proxies between your server and SnapTrade.',
    ],
    example: `const client = createSnapTradeClient({ baseUrl: 'https://api.snaptrade.com/api/v1' })`,
    sent: [502],
  },
  transport_failed: {
    happened:
      'The function that you gave to `custom()` threw. `cause` has what it threw, which may hold secrets.',
    steps: [
      'Look at `cause` in `onError`, and fix the function.',
      'Throw a `SnapTradeError` to report a failure with a code of its own.',
    ],
    example: `const transport = custom({
  request: async (operation, input) => {
    if (!navigator.onLine) throw new SnapTradeError('network', { operation })
    return callServerAction(operation, input)
  },
})`,
  },
} satisfies Record<string, ErrorPage>
