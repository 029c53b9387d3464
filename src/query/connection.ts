import type { Config } from '../core/config.js'
import type { Connection } from '../core/models.js'
import type { ConnectionKeyParameters } from './keys.js'
import {
  operationQuery,
  operationQueryKey,
  type QueryParameters,
  type SnapTradeQueryOptions,
  type TaggedQueryKey,
} from './operationQuery.js'

/** Parameters of `connectionQueryOptions`. */
export interface ConnectionQueryParameters<Selected = Connection>
  extends QueryParameters<'detailBrokerageAuthorization', Selected>,
    ConnectionKeyParameters {}

/**
 * Returns the key of one connection.
 *
 * @example
 * const data = queryClient.getQueryData(connectionQueryKey({ userId: user.id, connectionId }))
 */
export const connectionQueryKey = ({
  connectionId,
  ...user
}: ConnectionKeyParameters): TaggedQueryKey<'detailBrokerageAuthorization'> =>
  operationQueryKey(
    'detailBrokerageAuthorization',
    connectionId ? { authorizationId: connectionId } : undefined,
    user,
  )

/** Returns the query options of {@link useConnection}, for `useQuery`, `prefetchQuery` and `fetchQuery`. */
export const connectionQueryOptions = <Selected = Connection>(
  config: Config,
  parameters: ConnectionQueryParameters<Selected>,
): SnapTradeQueryOptions<'detailBrokerageAuthorization', Selected> =>
  operationQuery<'detailBrokerageAuthorization', Selected>(config, connectionQueryKey(parameters), parameters)
