'use client'

import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import type { SnapTradeError } from '../core/errors.js'
import type { Account } from '../core/models.js'
import { connectionAccountsQueryOptions } from '../query/connectionAccounts.js'
import { useSnapTrade } from './useSnapTrade.js'

/**
 * Returns the accounts of several connections, in their order. They are the queries of `useConnectionAccounts`: what a list
 * on the same page has requested is not requested again.
 */
export const useAllAccounts = (
  connectionIds: readonly string[],
): UseQueryResult<Account[], SnapTradeError>[] => {
  const { config, ...user } = useSnapTrade('useAllAccounts', {})
  return useQueries({
    queries: connectionIds.map((connectionId) =>
      connectionAccountsQueryOptions(config, { connectionId, ...user }),
    ),
  })
}
