'use client'

import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { SnapTradeError } from '../core/errors.js'
import type { SnapTradeUser } from '../core/models.js'
import {
  type RegisterUserMutationParameters,
  type RegisterUserVariables,
  registerUserMutationOptions,
} from '../query/registerUser.js'
import { type ConfigParameter, useSnapTrade } from './useSnapTrade.js'

/** Parameters of `useRegisterUser`. */
export type UseRegisterUserParameters = Omit<RegisterUserMutationParameters, 'queryClient'> & ConfigParameter
/** TanStack's result, unchanged. */
export type UseRegisterUserReturnType = UseMutationResult<
  SnapTradeUser,
  SnapTradeError,
  RegisterUserVariables | void
>

/**
 * Registers a SnapTrade user: the signed-in user, or another one with `userId` if the backend allows it. Rarely
 * needed, because the first login link registers the user.
 *
 * @example
 * const { mutate: register } = useRegisterUser()
 * // register({ rsaPublicKey })
 */
export const useRegisterUser = (parameters: UseRegisterUserParameters = {}): UseRegisterUserReturnType => {
  const { config, ...user } = useSnapTrade('useRegisterUser', parameters)
  const queryClient = useQueryClient()
  return useMutation(registerUserMutationOptions(config, { ...parameters, ...user, queryClient }))
}
