'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { SnapTradeError } from '../core/errors.js'
import { type SnapTradeUsersQueryParameters, snapTradeUsersQueryOptions } from '../query/snapTradeUsers.js'
import { type ConfigParameter, useSnapTrade } from './useSnapTrade.js'

/** What `useSnapTradeUsers` takes. */
export type UseSnapTradeUsersParameters<Selected = string[]> = SnapTradeUsersQueryParameters<Selected> &
  ConfigParameter
/** TanStack's result, untouched. */
export type UseSnapTradeUsersReturnType<Selected = string[]> = UseQueryResult<Selected, SnapTradeError>

/**
 * The ids of all SnapTrade users of the partner, in one list. The backend returns it to staff alone (`staffOperations`, `isStaff`).
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
