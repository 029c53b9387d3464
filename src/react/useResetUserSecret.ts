'use client'

import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { SnapTradeError } from '../core/errors.js'
import type { SnapTradeUser } from '../core/models.js'
import {
  type ResetUserSecretMutationParameters,
  resetUserSecretMutationOptions,
} from '../query/resetUserSecret.js'
import { type ConfigParameter, useSnapTrade } from './useSnapTrade.js'

/** What `useResetUserSecret` takes. */
export type UseResetUserSecretParameters = Omit<ResetUserSecretMutationParameters, 'queryClient'> &
  ConfigParameter
/** TanStack's result, untouched. */
export type UseResetUserSecretReturnType = UseMutationResult<SnapTradeUser, SnapTradeError, void>

/**
 * Gives the signed-in person a new user secret; the backend keeps it.
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
