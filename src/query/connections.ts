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

/** What `connectionsQueryOptions` takes. */
export type ConnectionsQueryParameters<Selected = Connection[]> = QueryParameters<
  'listBrokerageAuthorizations',
  Selected
>

/**
 * Returns the key of a person's connections.
 *
 * @example
 * const data = queryClient.getQueryData(connectionsQueryKey({ userId: user.id }))
 */
export const connectionsQueryKey = (
  user?: UserKeyParameters,
): TaggedQueryKey<'listBrokerageAuthorizations'> => operationQueryKey('listBrokerageAuthorizations', {}, user)

/**
 * The connections of the signed-in person. Options for `useQuery`, `prefetchQuery` and their kin.
 *
 * @example
 * await queryClient.prefetchQuery(connectionsQueryOptions(config, { userId: user.id }))
 */
export const connectionsQueryOptions = <Selected = Connection[]>(
  config: Config,
  parameters: ConnectionsQueryParameters<Selected> = {},
): SnapTradeQueryOptions<'listBrokerageAuthorizations', Selected> =>
  operationQuery<'listBrokerageAuthorizations', Selected>(config, connectionsQueryKey(parameters), parameters)
