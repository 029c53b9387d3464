'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { SnapTradeError } from '../core/errors.js'
import type { Connection } from '../core/models.js'
import { type ConnectionQueryParameters, connectionQueryOptions } from '../query/connection.js'
import { type ConfigParameter, useSnapTrade } from './useSnapTrade.js'

/** What `useConnection` takes. */
export type UseConnectionParameters<Selected = Connection> = ConnectionQueryParameters<Selected> &
  ConfigParameter
/** TanStack's result, untouched. */
export type UseConnectionReturnType<Selected = Connection> = UseQueryResult<Selected, SnapTradeError>

/**
 * One connection.
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
