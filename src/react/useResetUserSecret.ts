'use client'

import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { SnapTradeError } from '../core/errors.js'
import type { SnapTradeUser } from '../core/models.js'
import {
  type ResetUserSecretMutationParameters,
  resetUserSecretMutationOptions,
} from '../query/resetUserSecret.js'
import { type ConfigParameter, useSnapTrade } from './useSnapTrade.js'

/** Parameters of `useResetUserSecret`. */
export type UseResetUserSecretParameters = Omit<ResetUserSecretMutationParameters, 'queryClient'> &
  ConfigParameter
/** TanStack's result, unchanged. */
export type UseResetUserSecretReturnType = UseMutationResult<SnapTradeUser, SnapTradeError, void>

/**
 * Replaces the user secret of the signed-in user. The backend stores the new one.
 *
 * @example
 * const { mutate: resetSecret } = useResetUserSecret()
 */
export const useResetUserSecret = (
  parameters: UseResetUserSecretParameters = {},
): UseResetUserSecretReturnType => {
  const { config, ...user } = useSnapTrade('useResetUserSecret', parameters)
  const queryClient = useQueryClient()
  return useMutation(resetUserSecretMutationOptions(config, { ...parameters, ...user, queryClient }))
}
