'use client'

import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { SnapTradeError } from '../core/errors.js'
import type { Confirmation } from '../core/models.js'
import {
  type RefreshConnectionMutationParameters,
  type RefreshConnectionVariables,
  refreshConnectionMutationOptions,
} from '../query/refreshConnection.js'
import { type ConfigParameter, useSnapTrade } from './useSnapTrade.js'

/** What `useRefreshConnection` takes. */
export type UseRefreshConnectionParameters = Omit<RefreshConnectionMutationParameters, 'queryClient'> &
  ConfigParameter
/** TanStack's result, untouched. */
export type UseRefreshConnectionReturnType = UseMutationResult<
  Confirmation,
  SnapTradeError,
  RefreshConnectionVariables
>

/**
 * Refreshes a connection at the brokerage. SnapTrade bills each call. Fails with `rate_limited` if the last one was too recent.
 *
 * @example
 * const { mutate: refresh } = useRefreshConnection()
 * // refresh({ connectionId })
 */
export const useRefreshConnection = (
  parameters: UseRefreshConnectionParameters = {},
): UseRefreshConnectionReturnType => {
  const { config, ...user } = useSnapTrade('useRefreshConnection', parameters)
  const queryClient = useQueryClient()
  return useMutation(refreshConnectionMutationOptions(config, { ...parameters, ...user, queryClient }))
}
