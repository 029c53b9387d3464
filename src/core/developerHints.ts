import type { SnapTradeErrorCode } from './errorCodes.js'

/** How to fix an error in development, for errors whose `detail` does not say so. Not part of a production build. */
export const developerHints: { readonly [code in SnapTradeErrorCode]?: string } = {
  network:
    'Start the server at this address, or correct the address. A backend on another origin has to allow the origin of this page (CORS).',
  backend_not_found:
    'Mount the route handler at this address, for GET, POST and DELETE of every path below it, or correct the address given to http().',
  invalid_response:
    "Mount the route handler at this address, or return SnapTrade's response as JSON from your own backend. The network tab of the browser shows the response.",
  timeout:
    'Read the log of your backend: the backend, its store or SnapTrade takes too long. The `timeout` of http() and custom() is in milliseconds.',
  server_error:
    'Read the log of your backend. If a development server forwards this path, check that the backend is running.',
  popup_blocked:
    "Show the state's `redirectURI` as a link, or call `reopen` in a click handler. `<ConnectBrokerButton>` does both.",
  portal_unreachable: 'See https://status.snaptrade.com.',
  link_expired: 'A link expires after 5 minutes.',
  link_untrusted: 'If this is your sandbox, list its origin in createConfig({ portal: { origins } }).',
  verification_failed:
    'The portal was closed without an outcome, and the request that checks for a new connection failed. Read the log of your backend.',
  transport_failed:
    'Your custom transport threw. Read the `cause` of this error; `onError` receives the error.',
}
