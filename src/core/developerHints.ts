import type { SnapTradeErrorCode } from './errorCodes.js'

/** How to fix an error in development, where its `detail` has no room for it. Never part of a production build. */
export const developerHints: { readonly [code in SnapTradeErrorCode]?: string } = {
  network:
    'Start the server that should answer there, or correct the address. A backend on another origin has to allow the origin of this page (CORS).',
  backend_not_found:
    'Mount the route handler at this address, for GET, POST and DELETE of every path below it, or correct the address given to http().',
  invalid_response:
    'Mount the route handler at this address, or return from your own backend what SnapTrade returns, as JSON. The network tab of the browser shows what it has sent.',
  timeout:
    "Look at your backend's log: it, its store or SnapTrade takes too long. The `timeout` of http() and custom() is in milliseconds.",
  server_error:
    'Read the log of your backend. If a development server forwards this path, check that the backend is running.',
  popup_blocked:
    'Show `redirectURI` of the state as a link, or call `reopen` in a click. `<ConnectBrokerButton>` does both.',
  portal_unreachable: 'See https://status.snaptrade.com.',
  link_expired: 'A link expires after 5 minutes.',
  link_untrusted: 'If this is your sandbox, list its origin in createConfig({ portal: { origins } }).',
  verification_failed: 'The portal was closed without an outcome, so the backend is asked. Read its log.',
  transport_failed:
    'Look at the `cause` of this error: your own transport threw. `onError` receives the error.',
}
