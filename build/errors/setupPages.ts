import type { ErrorPage } from './errorPage.js'

/** Errors of the set-up of the package. */
export const setupPages = {
  config_missing: {
    happened:
      'A setting is missing: `SNAPTRADE_CLIENT_ID` or `SNAPTRADE_CONSUMER_KEY`. The route handler looks for them at its first request, so a build needs none. `detail` names the variable.',
    steps: [
      'Set the environment variable on the server, or pass the option.',
      'Find the values in the dashboard of SnapTrade under API keys. The sandbox prints its own when it starts.',
    ],
    example: `export const { GET, POST, DELETE } = createRouteHandler({
  clientId: process.env.SNAPTRADE_CLIENT_ID,
  consumerKey: process.env.SNAPTRADE_CONSUMER_KEY,
  getUser,
})`,
    sent: [500],
  },
  config_invalid: {
    happened:
      'An option has a value that cannot work, or the transport does not list an operation that was asked for. `detail` names the option and the reason.',
    steps: ['Correct the option that `detail` names.'],
    example: `const config = createConfig({
  transport: http('/api/snaptrade', { timeout: 30_000 }), // milliseconds
  portal: { callbackUrl: '/connected' },
})`,
    sent: [500],
  },
  provider_missing: {
    happened:
      'A hook or a component has no `SnapTradeProvider` around it and no `config` of its own. `detail` names it.',
    steps: [
      'Put the provider around the part of your app that uses the hook.',
      'Or pass `config` to the hook.',
    ],
    example: `const app = (
  <SnapTradeProvider config={config} userId={user.id}>
    <ConnectBrokerButton />
  </SnapTradeProvider>
)`,
  },
} satisfies Record<string, ErrorPage>
