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

/** What `snapTradeUsersQueryOptions` takes. */
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

/**
 * The ids of all SnapTrade users of the partner, in one list. The backend returns it to staff alone (`staffOperations`, `isStaff`). Options for `useQuery`, `prefetchQuery` and their kin.
 *
 * @example
 * const userIds = await queryClient.fetchQuery(snapTradeUsersQueryOptions(config, { userId: user.id }))
 */
export const snapTradeUsersQueryOptions = <Selected = string[]>(
  config: Config,
  parameters: SnapTradeUsersQueryParameters<Selected> = {},
): SnapTradeQueryOptions<'listSnapTradeUsers', Selected> =>
  operationQuery<'listSnapTradeUsers', Selected>(config, snapTradeUsersQueryKey(parameters), parameters)

/** Filters for the list of users under everybody's key: it is the partner's. */
export const everyUserList = {
  queryKey: ['snaptrade'],
  predicate: ({ queryKey }: Query) => queryKey[2] === 'listSnapTradeUsers',
}
