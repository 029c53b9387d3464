import type { Config } from '../core/config.js'
import { operationQuery, type QueryParameters, type SnapTradeQueryOptions } from './operationQuery.js'

/** What `snapTradeUsersQueryOptions` takes. */
export type SnapTradeUsersQueryParameters<Selected = string[]> = QueryParameters<
  'listSnapTradeUsers',
  Selected
>

/** The ids of all SnapTrade users of the partner, in one list. The backend returns it to staff alone (`staffOperations`, `isStaff`). Options for `useQuery`, `prefetchQuery` and their kin. */
export const snapTradeUsersQueryOptions = <Selected = string[]>(
  config: Config,
  parameters: SnapTradeUsersQueryParameters<Selected> = {},
): SnapTradeQueryOptions<'listSnapTradeUsers', Selected> =>
  operationQuery(config, 'listSnapTradeUsers', {}, parameters)
