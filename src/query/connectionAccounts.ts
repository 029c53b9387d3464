import type { Config } from '../core/config.js'
import type { Account } from '../core/models.js'
import { definedOptions } from './definedOptions.js'
import type { ConnectionKeyParameters } from './keys.js'
import {
  operationQuery,
  operationQueryKey,
  type QueryParameters,
  type SnapTradeQueryOptions,
  type TaggedQueryKey,
} from './operationQuery.js'

/** Parameters of `connectionAccountsQueryOptions`. */
export interface ConnectionAccountsQueryParameters<Selected = Account[]>
  extends QueryParameters<'listBrokerageAuthorizationAccounts', Selected>,
    ConnectionKeyParameters {}

/** Milliseconds between refetches while SnapTrade reads the accounts, and the maximum number of refetches. */
const SYNC_INTERVAL = 2000
const SYNC_LOOKS = 30

/**
 * Returns whether SnapTrade is still reading the accounts: there are none yet, or one has not been read completely.
 */
export const isSyncing = (accounts: readonly Account[]): boolean =>
  accounts.length === 0 || accounts.some((account) => !account?.sync_status?.holdings?.initial_sync_completed)

/**
 * Returns the key of a connection's accounts.
 *
 * @example
 * const data = queryClient.getQueryData(connectionAccountsQueryKey({ userId: user.id, connectionId }))
 */
export const connectionAccountsQueryKey = ({
  connectionId,
  ...user
}: ConnectionKeyParameters): TaggedQueryKey<'listBrokerageAuthorizationAccounts'> =>
  operationQueryKey(
    'listBrokerageAuthorizationAccounts',
    connectionId ? { authorizationId: connectionId } : undefined,
    user,
  )

/** Returns the query options of {@link useConnectionAccounts}, for `useQuery`, `prefetchQuery` and `fetchQuery`. */
export const connectionAccountsQueryOptions = <Selected = Account[]>(
  config: Config,
  { connectionId, query, ...user }: ConnectionAccountsQueryParameters<Selected>,
): SnapTradeQueryOptions<'listBrokerageAuthorizationAccounts', Selected> =>
  operationQuery<'listBrokerageAuthorizationAccounts', Selected>(
    config,
    connectionAccountsQueryKey({ ...user, connectionId }),
    {
      ...user,
      query: {
        refetchInterval: ({ state }) =>
          state.data && isSyncing(state.data) && state.dataUpdateCount < SYNC_LOOKS ? SYNC_INTERVAL : false,
        ...definedOptions(query),
      },
    },
  )
