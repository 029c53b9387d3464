'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { SnapTradeError } from '../core/errors.js'
import type { Account } from '../core/models.js'
import {
  type ConnectionAccountsQueryParameters,
  connectionAccountsQueryOptions,
} from '../query/connectionAccounts.js'
import { type ConfigParameter, useSnapTrade } from './useSnapTrade.js'

/** Parameters of `useConnectionAccounts`. */
export type UseConnectionAccountsParameters<Selected = Account[]> =
  ConnectionAccountsQueryParameters<Selected> & ConfigParameter
/** TanStack's result, unchanged. */
export type UseConnectionAccountsReturnType<Selected = Account[]> = UseQueryResult<Selected, SnapTradeError>

/**
 * Fetches the accounts of a connection. SnapTrade reads them 1 to 60 seconds after a connection is created; until
 * they have been read, the query refetches every 2 seconds, for at most a minute.
 *
 * @example
 * const { data: accounts } = useConnectionAccounts({ connectionId })
 */
export const useConnectionAccounts = <Selected = Account[]>(
  parameters: UseConnectionAccountsParameters<Selected>,
): UseConnectionAccountsReturnType<Selected> => {
  const { config, ...user } = useSnapTrade('useConnectionAccounts', parameters)
  return useQuery(connectionAccountsQueryOptions(config, { ...parameters, ...user }))
}
