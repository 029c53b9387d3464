import type { Config } from '../core/config.js'
import type { Brokerage } from '../core/models.js'
import type { UserKeyParameters } from './keys.js'
import {
  operationQuery,
  operationQueryKey,
  type QueryParameters,
  type SnapTradeQueryOptions,
  type TaggedQueryKey,
} from './operationQuery.js'

/** Parameters of `brokeragesQueryOptions`. */
export type BrokeragesQueryParameters<Selected = Brokerage[]> = QueryParameters<'listAllBrokerages', Selected>

/**
 * Returns the key of all brokerages.
 *
 * @example
 * const data = queryClient.getQueryData(brokeragesQueryKey({ userId: user.id }))
 */
export const brokeragesQueryKey = (user?: UserKeyParameters): TaggedQueryKey<'listAllBrokerages'> =>
  operationQueryKey('listAllBrokerages', {}, user)

/** Returns the query options of {@link useBrokerages}, for `useQuery`, `prefetchQuery` and `fetchQuery`. */
export const brokeragesQueryOptions = <Selected = Brokerage[]>(
  config: Config,
  parameters: BrokeragesQueryParameters<Selected> = {},
): SnapTradeQueryOptions<'listAllBrokerages', Selected> =>
  operationQuery<'listAllBrokerages', Selected>(config, brokeragesQueryKey(parameters), parameters)
