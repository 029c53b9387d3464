'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { SnapTradeError } from '../core/errors.js'
import { type UserJwtQueryParameters, userJwtQueryOptions } from '../query/userJwt.js'
import { type ConfigParameter, useSnapTrade } from './useSnapTrade.js'

/** Parameters of `useUserJwt`. */
export type UseUserJwtParameters<Selected = string> = UserJwtQueryParameters<Selected> & ConfigParameter
/** TanStack's result, unchanged. */
export type UseUserJwtReturnType<Selected = string> = UseQueryResult<Selected, SnapTradeError>

/**
 * Fetches the JWT of a user who was registered with an RSA key, and decrypts it on this device. Throws `key_missing`
 * if it has no key. Legacy: no longer documented by SnapTrade. Exclude this query if you persist the cache.
 *
 * @example
 * const { data: jwt, error } = useUserJwt()
 */
export const useUserJwt = <Selected = string>(
  parameters: UseUserJwtParameters<Selected> = {},
): UseUserJwtReturnType<Selected> => {
  const { config, ...user } = useSnapTrade('useUserJwt', parameters)
  return useQuery(userJwtQueryOptions(config, { ...parameters, ...user }))
}
