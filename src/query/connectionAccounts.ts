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

/** What `connectionAccountsQueryOptions` takes. */
export interface ConnectionAccountsQueryParameters<Selected = Account[]>
  extends QueryParameters<'listBrokerageAuthorizationAccounts', Selected>,
    ConnectionKeyParameters {}

/** Milliseconds between looks while the accounts are being read, and how many looks that is worth. */
const SYNC_INTERVAL = 2000
const SYNC_LOOKS = 30

/**
 * Whether SnapTrade is still reading the accounts: none is there yet, or one is not read through.
 *
 * @example
 * const { data: accounts = [] } = useConnectionAccounts({ connectionId })
 * const text = isSyncing(accounts) ? 'Loading accounts…' : `${accounts.length} accounts`
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

/**
 * The accounts of a connection. SnapTrade reads them 1 to 60 seconds after a connection is made: until they are
 * there and read, the query looks again every 2 seconds, for a minute. Options for `useQuery` and its kin.
 *
 * @example
 * const options = connectionAccountsQueryOptions(config, { userId: user.id, connectionId })
 * const accounts = await queryClient.fetchQuery(options)
 */
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
