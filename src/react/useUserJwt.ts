'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { SnapTradeError } from '../core/errors.js'
import type { EncryptedResponse } from '../core/models.js'
import { type UserJwtQueryParameters, userJwtQueryOptions } from '../query/userJwt.js'
import { type ConfigParameter, useSnapTrade } from './useSnapTrade.js'

/** What `useUserJwt` takes. */
export type UseUserJwtParameters<Selected = EncryptedResponse> = UserJwtQueryParameters<Selected> &
  ConfigParameter
/** TanStack's result, untouched. */
export type UseUserJwtReturnType<Selected = EncryptedResponse> = UseQueryResult<Selected, SnapTradeError>

/**
 * The encrypted JWT of a user who was registered with an RSA key.
 *
 * @example
 * const { data: jwt, error } = useUserJwt()
 */
export const useUserJwt = <Selected = EncryptedResponse>(
  parameters: UseUserJwtParameters<Selected> = {},
): UseUserJwtReturnType<Selected> => {
  const { config, scope } = useSnapTrade('useUserJwt', parameters)
  return useQuery(userJwtQueryOptions(config, { ...parameters, scope }))
}
