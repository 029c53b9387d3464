'use client'

import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { SnapTradeError } from '../core/errors.js'
import type { ConnectionDeletion } from '../core/models.js'
import {
  type DeleteConnectionMutationParameters,
  type DeleteConnectionVariables,
  deleteConnectionMutationOptions,
} from '../query/deleteConnection.js'
import { type ConfigParameter, useSnapTrade } from './useSnapTrade.js'

/** Parameters of `useDeleteConnection`. */
export type UseDeleteConnectionParameters = Omit<DeleteConnectionMutationParameters, 'queryClient'> &
  ConfigParameter
/** TanStack's result, unchanged. */
export type UseDeleteConnectionReturnType = UseMutationResult<
  ConnectionDeletion,
  SnapTradeError,
  DeleteConnectionVariables
>

/**
 * Deletes a connection with its accounts and history permanently. Removes it from the list immediately, although
 * SnapTrade only queues the deletion.
 *
 * @example
 * const { mutate: deleteConnection } = useDeleteConnection()
 * // deleteConnection({ connectionId })
 */
export const useDeleteConnection = (
  parameters: UseDeleteConnectionParameters = {},
): UseDeleteConnectionReturnType => {
  const { config, ...user } = useSnapTrade('useDeleteConnection', parameters)
  const queryClient = useQueryClient()
  return useMutation(deleteConnectionMutationOptions(config, { ...parameters, ...user, queryClient }))
}
