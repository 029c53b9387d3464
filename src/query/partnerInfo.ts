import type { Config } from '../core/config.js'
import type { PartnerInfo } from '../core/models.js'
import type { UserKeyParameters } from './keys.js'
import {
  operationQuery,
  operationQueryKey,
  type QueryParameters,
  type SnapTradeQueryOptions,
  type TaggedQueryKey,
} from './operationQuery.js'

/** Parameters of `partnerInfoQueryOptions`. */
export type PartnerInfoQueryParameters<Selected = PartnerInfo> = QueryParameters<'getPartnerInfo', Selected>

/**
 * Returns the key of the partner's settings.
 *
 * @example
 * const data = queryClient.getQueryData(partnerInfoQueryKey({ userId: user.id }))
 */
export const partnerInfoQueryKey = (user?: UserKeyParameters): TaggedQueryKey<'getPartnerInfo'> =>
  operationQueryKey('getPartnerInfo', {}, user)

/** Returns the query options of {@link usePartnerInfo}, for `useQuery`, `prefetchQuery` and `fetchQuery`. */
export const partnerInfoQueryOptions = <Selected = PartnerInfo>(
  config: Config,
  parameters: PartnerInfoQueryParameters<Selected> = {},
): SnapTradeQueryOptions<'getPartnerInfo', Selected> =>
  operationQuery<'getPartnerInfo', Selected>(config, partnerInfoQueryKey(parameters), parameters)
