'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { SnapTradeError } from '../core/errors.js'
import { type SnapTradeUsersQueryParameters, snapTradeUsersQueryOptions } from '../query/snapTradeUsers.js'
import { type ConfigParameter, useSnapTrade } from './useSnapTrade.js'

/** Parameters of `useSnapTradeUsers`. */
export type UseSnapTradeUsersParameters<Selected = string[]> = SnapTradeUsersQueryParameters<Selected> &
  ConfigParameter
/** TanStack's result, unchanged. */
export type UseSnapTradeUsersReturnType<Selected = string[]> = UseQueryResult<Selected, SnapTradeError>

/**
 * Fetches the ids of all SnapTrade users of the partner in one list. The backend returns it only to staff
 * (`staffOperations`, `isStaff`).
 *
 * @example
 * const { data: userIds } = useSnapTradeUsers()
 */
export const useSnapTradeUsers = <Selected = string[]>(
  parameters: UseSnapTradeUsersParameters<Selected> = {},
): UseSnapTradeUsersReturnType<Selected> => {
  const { config, ...user } = useSnapTrade('useSnapTradeUsers', parameters)
  return useQuery(snapTradeUsersQueryOptions(config, { ...parameters, ...user }))
}
