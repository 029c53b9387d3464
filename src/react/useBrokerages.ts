'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { SnapTradeError } from '../core/errors.js'
import type { Brokerage } from '../core/models.js'
import { type BrokeragesQueryParameters, brokeragesQueryOptions } from '../query/brokerages.js'
import { type ConfigParameter, useSnapTrade } from './useSnapTrade.js'

/** Parameters of `useBrokerages`. */
export type UseBrokeragesParameters<Selected = Brokerage[]> = BrokeragesQueryParameters<Selected> &
  ConfigParameter
/** TanStack's result, unchanged. */
export type UseBrokeragesReturnType<Selected = Brokerage[]> = UseQueryResult<Selected, SnapTradeError>

/**
 * Fetches all brokerages that SnapTrade supports. `usePartnerInfo().data.allowed_brokerages` has those that users can
 * connect.
 *
 * @example
 * const { data: brokerages } = useBrokerages()
 */
export const useBrokerages = <Selected = Brokerage[]>(
  parameters: UseBrokeragesParameters<Selected> = {},
): UseBrokeragesReturnType<Selected> => {
  const { config, ...user } = useSnapTrade('useBrokerages', parameters)
  return useQuery(brokeragesQueryOptions(config, { ...parameters, ...user }))
}
