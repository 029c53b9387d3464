import type { ErrorPage } from './errorPage.js'

/** Requests that may succeed later, and failures of SnapTrade. */
export const laterPages = {
  conflict: {
    happened: 'Something else changed the same thing at the same time.',
    steps: ['Fetch the data again, then repeat the operation if it is still needed.'],
    example: `await invalidateConnections(queryClient, { userId: user.id })`,
  },
  too_early: {
    happened: 'SnapTrade is still loading the accounts of a new connection, which takes 1 to 60 seconds.',
    steps: ['Wait. `useConnectionAccounts` polls until the accounts are loaded.'],
    example: `const { data: accounts = [] } = useConnectionAccounts({ connectionId })
const isLoading = isSyncing(accounts)`,
    failure: 'too_early',
  },
  busy: {
    happened: 'Another request is registering or deleting this user or replacing their secret.',
    steps: ['Wait `retryAfter` seconds, then try again.'],
    example: `if (isSnapTradeError(error) && error.code === 'busy') setTimeout(refresh, (error.retryAfter ?? 2) * 1000)`,
    sent: [503],
  },
  rate_limited: {
    happened:
      'Too many requests: SnapTrade limits them for each client and, for a refresh, for each connection. The route handler sends it for too many streams of live events of one person.',
    steps: [
      'Wait `retryAfter` seconds, then try again.',
      'Fetch less: raise `staleTime`, and use live events in place of polling.',
    ],
    example: `const { data } = useConnections({ query: { staleTime: 60_000 } })`,
    sent: [429],
    failure: 'rate_limited',
  },
  not_implemented: {
    happened: 'The brokerage does not support the operation, or a personal key does not have it.',
    steps: ['Do not offer the operation for this brokerage or this key.'],
    example: `const { error } = useRefreshConnection()
const canRefresh = error?.code !== 'not_implemented'`,
    sent: [501],
    failure: 'not_implemented',
  },
  brokerage_unavailable: {
    happened: 'SnapTrade cannot reach the brokerage.',
    steps: [
      'Try again later.',
      'Show the data that you have. `useBrokerages` says which brokerages are in maintenance.',
    ],
    example: `const { data: brokerages } = useBrokerages()
const inMaintenance = brokerages?.filter((brokerage) => brokerage.maintenance_mode)`,
    failure: 'brokerage_unavailable',
  },
  server_error: {
    happened:
      'Your backend or SnapTrade failed. When your backend failed, the browser learns nothing more: `onError` of the route handler receives the exception.',
    steps: [
      'Read the log of your backend.',
      'If a development server forwards this path, check that the backend is running.',
      'If SnapTrade failed, see https://status.snaptrade.com and give `requestId` to its support.',
    ],
    example: `export const { GET, POST, DELETE } = createRouteHandler({
  getUser,
  onError: (error, { requestId }) => console.error(requestId, error),
})`,
    sent: [500],
    failure: 'unexpected',
  },
} satisfies Record<string, ErrorPage>
