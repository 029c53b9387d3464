'use client'

import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { SnapTradeError } from '../core/errors.js'
import type { UserDeletion } from '../core/models.js'
import {
  type DeleteUserMutationParameters,
  type DeleteUserVariables,
  deleteUserMutationOptions,
} from '../query/deleteUser.js'
import { type ConfigParameter, useSnapTrade } from './useSnapTrade.js'

/** Parameters of `useDeleteUser`. */
export type UseDeleteUserParameters = Omit<DeleteUserMutationParameters, 'queryClient'> & ConfigParameter
/** TanStack's result, unchanged. */
export type UseDeleteUserReturnType = UseMutationResult<
  UserDeletion,
  SnapTradeError,
  DeleteUserVariables | void
>

/**
 * Deletes a SnapTrade user with all connections permanently. SnapTrade queues the deletion. The backend rejects it
 * unless its `selfOperations` or `staffOperations` include it.
 *
 * @example
 * const { mutate: deleteUser } = useDeleteUser()
 * // deleteUser({ userId })
 */
export const useDeleteUser = (parameters: UseDeleteUserParameters = {}): UseDeleteUserReturnType => {
  const { config, ...user } = useSnapTrade('useDeleteUser', parameters)
  const queryClient = useQueryClient()
  return useMutation(deleteUserMutationOptions(config, { ...parameters, ...user, queryClient }))
}
