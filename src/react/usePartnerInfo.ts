'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { SnapTradeError } from '../core/errors.js'
import type { PartnerInfo } from '../core/models.js'
import { type PartnerInfoQueryParameters, partnerInfoQueryOptions } from '../query/partnerInfo.js'
import { type ConfigParameter, useSnapTrade } from './useSnapTrade.js'

/** Parameters of `usePartnerInfo`. */
export type UsePartnerInfoParameters<Selected = PartnerInfo> = PartnerInfoQueryParameters<Selected> &
  ConfigParameter
/** TanStack's result, unchanged. */
export type UsePartnerInfoReturnType<Selected = PartnerInfo> = UseQueryResult<Selected, SnapTradeError>

/**
 * Fetches the partner's own settings: name, logo, and the brokerages that users can connect.
 *
 * @example
 * const { data: partner } = usePartnerInfo()
 */
export const usePartnerInfo = <Selected = PartnerInfo>(
  parameters: UsePartnerInfoParameters<Selected> = {},
): UsePartnerInfoReturnType<Selected> => {
  const { config, ...user } = useSnapTrade('usePartnerInfo', parameters)
  return useQuery(partnerInfoQueryOptions(config, { ...parameters, ...user }))
}
