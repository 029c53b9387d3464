'use client'

import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { SnapTradeError } from '../core/errors.js'
import type { Confirmation } from '../core/models.js'
import {
  type DisableConnectionMutationParameters,
  type DisableConnectionVariables,
  disableConnectionMutationOptions,
} from '../query/disableConnection.js'
import { type ConfigParameter, useSnapTrade } from './useSnapTrade.js'

/** Parameters of `useDisableConnection`. */
export type UseDisableConnectionParameters = Omit<DisableConnectionMutationParameters, 'queryClient'> &
  ConfigParameter
/** TanStack's result, unchanged. */
export type UseDisableConnectionReturnType = UseMutationResult<
  Confirmation,
  SnapTradeError,
  DisableConnectionVariables
>

/**
 * Breaks a connection on purpose, to test reconnecting. Works only with SnapTrade's test keys, and if the backend's
 * `selfOperations` include it.
 *
 * @example
 * const { mutate: disable } = useDisableConnection()
 * // disable({ connectionId })
 */
export const useDisableConnection = (
  parameters: UseDisableConnectionParameters = {},
): UseDisableConnectionReturnType => {
  const { config, ...user } = useSnapTrade('useDisableConnection', parameters)
  const queryClient = useQueryClient()
  return useMutation(disableConnectionMutationOptions(config, { ...parameters, ...user, queryClient }))
}
