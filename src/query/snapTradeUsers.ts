import type { Query } from '@tanstack/react-query'
import type { Config } from '../core/config.js'
import type { UserKeyParameters } from './keys.js'
import {
  operationQuery,
  operationQueryKey,
  type QueryParameters,
  type SnapTradeQueryOptions,
  type TaggedQueryKey,
} from './operationQuery.js'

/** Parameters of `snapTradeUsersQueryOptions`. */
export type SnapTradeUsersQueryParameters<Selected = string[]> = QueryParameters<
  'listSnapTradeUsers',
  Selected
>

/**
 * Returns the key of the partner's SnapTrade users.
 *
 * @example
 * const data = queryClient.getQueryData(snapTradeUsersQueryKey({ userId: user.id }))
 */
export const snapTradeUsersQueryKey = (user?: UserKeyParameters): TaggedQueryKey<'listSnapTradeUsers'> =>
  operationQueryKey('listSnapTradeUsers', {}, user)

/** Returns the query options of {@link useSnapTradeUsers}, for `useQuery`, `prefetchQuery` and `fetchQuery`. */
export const snapTradeUsersQueryOptions = <Selected = string[]>(
  config: Config,
  parameters: SnapTradeUsersQueryParameters<Selected> = {},
): SnapTradeQueryOptions<'listSnapTradeUsers', Selected> =>
  operationQuery<'listSnapTradeUsers', Selected>(config, snapTradeUsersQueryKey(parameters), parameters)

/** Query filters for the list of users under the keys of all users: the list belongs to the partner. */
export const everyUserList = {
  queryKey: ['snaptrade'],
  predicate: ({ queryKey }: Query) => queryKey[2] === 'listSnapTradeUsers',
}
