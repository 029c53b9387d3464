'use client'

import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { SnapTradeError } from '../core/errors.js'
import type { ConnectionDeletion } from '../core/models.js'
import {
  type RemoveConnectionMutationParameters,
  type RemoveConnectionVariables,
  removeConnectionMutationOptions,
} from '../query/removeConnection.js'
import { type ConfigParameter, useSnapTrade } from './useSnapTrade.js'

/** What `useRemoveConnection` takes. */
export type UseRemoveConnectionParameters = Omit<RemoveConnectionMutationParameters, 'queryClient'> &
  ConfigParameter
/** TanStack's result, untouched. */
export type UseRemoveConnectionReturnType = UseMutationResult<
  ConnectionDeletion,
  SnapTradeError,
  RemoveConnectionVariables
>

/**
 * Removes a connection with its accounts and history, for good. It leaves the list at once, although SnapTrade only queues the deletion.
 *
 * @example
 * const { mutate: remove } = useRemoveConnection()
 * // remove({ connectionId })
 */
export const useRemoveConnection = (
  parameters: UseRemoveConnectionParameters = {},
): UseRemoveConnectionReturnType => {
  const { config, ...user } = useSnapTrade('useRemoveConnection', parameters)
  const queryClient = useQueryClient()
  return useMutation(removeConnectionMutationOptions(config, { ...parameters, ...user, queryClient }))
}
