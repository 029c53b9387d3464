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

/** What `useDeleteUser` takes. */
export type UseDeleteUserParameters = Omit<DeleteUserMutationParameters, 'queryClient'> & ConfigParameter
/** TanStack's result, untouched. */
export type UseDeleteUserReturnType = UseMutationResult<
  UserDeletion,
  SnapTradeError,
  DeleteUserVariables | void
>

/**
 * Deletes a SnapTrade user with every connection, for good. SnapTrade queues it. The backend refuses it unless its `selfOperations` or `staffOperations` list it.
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
