'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { SnapTradeError } from '../core/errors.js'
import type { Brokerage } from '../core/models.js'
import { type BrokeragesQueryParameters, brokeragesQueryOptions } from '../query/brokerages.js'
import { type ConfigParameter, useSnapTrade } from './useSnapTrade.js'

/** What `useBrokerages` takes. */
export type UseBrokeragesParameters<Selected = Brokerage[]> = BrokeragesQueryParameters<Selected> &
  ConfigParameter
/** TanStack's result, untouched. */
export type UseBrokeragesReturnType<Selected = Brokerage[]> = UseQueryResult<Selected, SnapTradeError>

/**
 * Every brokerage SnapTrade knows. What people may connect to stands in `usePartnerInfo().data.allowed_brokerages`.
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
