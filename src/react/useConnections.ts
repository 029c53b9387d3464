'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { SnapTradeError } from '../core/errors.js'
import type { Connection } from '../core/models.js'
import { type ConnectionsQueryParameters, connectionsQueryOptions } from '../query/connections.js'
import { type ConfigParameter, useSnapTrade } from './useSnapTrade.js'

/** Parameters of `useConnections`. */
export type UseConnectionsParameters<Selected = Connection[]> = ConnectionsQueryParameters<Selected> &
  ConfigParameter
/** TanStack's result, unchanged. */
export type UseConnectionsReturnType<Selected = Connection[]> = UseQueryResult<Selected, SnapTradeError>

/**
 * Fetches the connections of the signed-in user.
 *
 * @example
 * const { data: connections } = useConnections()
 */
export const useConnections = <Selected = Connection[]>(
  parameters: UseConnectionsParameters<Selected> = {},
): UseConnectionsReturnType<Selected> => {
  const { config, ...user } = useSnapTrade('useConnections', parameters)
  return useQuery(connectionsQueryOptions(config, { ...parameters, ...user }))
}
