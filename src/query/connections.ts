import type { Config } from '../core/config.js'
import type { Connection } from '../core/models.js'
import type { UserKeyParameters } from './keys.js'
import {
  operationQuery,
  operationQueryKey,
  type QueryParameters,
  type SnapTradeQueryOptions,
  type TaggedQueryKey,
} from './operationQuery.js'

/** Parameters of `connectionsQueryOptions`. */
export type ConnectionsQueryParameters<Selected = Connection[]> = QueryParameters<
  'listBrokerageAuthorizations',
  Selected
>

/**
 * Returns the key of a user's connections.
 *
 * @example
 * const data = queryClient.getQueryData(connectionsQueryKey({ userId: user.id }))
 */
export const connectionsQueryKey = (
  user?: UserKeyParameters,
): TaggedQueryKey<'listBrokerageAuthorizations'> => operationQueryKey('listBrokerageAuthorizations', {}, user)

/** Returns the query options of {@link useConnections}, for `useQuery`, `prefetchQuery` and `fetchQuery`. */
export const connectionsQueryOptions = <Selected = Connection[]>(
  config: Config,
  parameters: ConnectionsQueryParameters<Selected> = {},
): SnapTradeQueryOptions<'listBrokerageAuthorizations', Selected> =>
  operationQuery<'listBrokerageAuthorizations', Selected>(config, connectionsQueryKey(parameters), parameters)
