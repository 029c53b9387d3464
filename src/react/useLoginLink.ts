'use client'

import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { SnapTradeError } from '../core/errors.js'
import type { LoginLink } from '../core/models.js'
import type { LoginOptions } from '../core/operations.js'
import { type LoginLinkMutationParameters, loginLinkMutationOptions } from '../query/loginLink.js'
import { type ConfigParameter, useSnapTrade } from './useSnapTrade.js'

/** Parameters of `useLoginLink`. */
export type UseLoginLinkParameters = Omit<LoginLinkMutationParameters, 'queryClient'> & ConfigParameter
/** TanStack's result, unchanged. */
export type UseLoginLinkReturnType = UseMutationResult<LoginLink, SnapTradeError, LoginOptions | void>

/**
 * Requests a link to the Connection Portal, if you open it yourself instead of with `useConnectBroker`. The link
 * works once and expires after 5 minutes. An encrypted response is decrypted on this device; throws `key_missing` if
 * it has no key.
 *
 * @example
 * const { mutateAsync: getLink } = useLoginLink()
 * // const link = await getLink({ broker: 'ALPACA' })
 */
export const useLoginLink = (parameters: UseLoginLinkParameters = {}): UseLoginLinkReturnType => {
  const { config, ...user } = useSnapTrade('useLoginLink', parameters)
  const queryClient = useQueryClient()
  return useMutation(loginLinkMutationOptions(config, { ...parameters, ...user, queryClient }))
}
