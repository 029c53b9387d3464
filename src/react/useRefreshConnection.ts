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

/** Parameters of `useRefreshConnection`. */
export type UseRefreshConnectionParameters = Omit<RefreshConnectionMutationParameters, 'queryClient'> &
  ConfigParameter
/** TanStack's result, unchanged. */
export type UseRefreshConnectionReturnType = UseMutationResult<
  Confirmation,
  SnapTradeError,
  RefreshConnectionVariables
>

/**
 * Refreshes a connection at the brokerage. SnapTrade bills each call. Throws `rate_limited` if the last refresh was
 * too recent.
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
