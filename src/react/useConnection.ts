'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { SnapTradeError } from '../core/errors.js'
import type { Connection } from '../core/models.js'
import { type ConnectionQueryParameters, connectionQueryOptions } from '../query/connection.js'
import { type ConfigParameter, useSnapTrade } from './useSnapTrade.js'

/** Parameters of `useConnection`. */
export type UseConnectionParameters<Selected = Connection> = ConnectionQueryParameters<Selected> &
  ConfigParameter
/** TanStack's result, unchanged. */
export type UseConnectionReturnType<Selected = Connection> = UseQueryResult<Selected, SnapTradeError>

/**
 * Fetches one connection. Disabled while `connectionId` is missing.
 *
 * @example
 * const { data: connection } = useConnection({ connectionId })
 */
export const useConnection = <Selected = Connection>(
  parameters: UseConnectionParameters<Selected>,
): UseConnectionReturnType<Selected> => {
  const { config, ...user } = useSnapTrade('useConnection', parameters)
  return useQuery(connectionQueryOptions(config, { ...parameters, ...user }))
}
