'use client'

import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { SnapTradeError } from '../core/errors.js'
import type { LoginLink } from '../core/models.js'
import type { LoginOptions } from '../core/operations.js'
import { type LoginLinkMutationParameters, loginLinkMutationOptions } from '../query/loginLink.js'
import { type ConfigParameter, useSnapTrade } from './useSnapTrade.js'

/** What `useLoginLink` takes. */
export type UseLoginLinkParameters = Omit<LoginLinkMutationParameters, 'queryClient'> & ConfigParameter
/** TanStack's result, untouched. */
export type UseLoginLinkReturnType = UseMutationResult<LoginLink, SnapTradeError, LoginOptions | void>

/**
 * Asks for a link to the Connection Portal, for those who open it themselves. It works once and dies after 5 minutes, so ask when it is needed. `useConnectBroker` does all of that. Of a user with an RSA key, the link is decrypted on this device; `key_missing` where it has no key.
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
