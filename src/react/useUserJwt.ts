'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { SnapTradeError } from '../core/errors.js'
import { type UserJwtQueryParameters, userJwtQueryOptions } from '../query/userJwt.js'
import { type ConfigParameter, useSnapTrade } from './useSnapTrade.js'

/** What `useUserJwt` takes. */
export type UseUserJwtParameters<Selected = string> = UserJwtQueryParameters<Selected> & ConfigParameter
/** TanStack's result, untouched. */
export type UseUserJwtReturnType<Selected = string> = UseQueryResult<Selected, SnapTradeError>

/**
 * Legacy: SnapTrade no longer documents the JWT. The JWT of a user who was registered with an RSA key, decrypted on this device: as text. `key_missing` where it has no key. It stays in the cache no longer than a component uses it; if you persist the cache, leave this query out.
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
