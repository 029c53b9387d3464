import type { Config } from '../core/config.js'
import type { PartnerInfo } from '../core/models.js'
import { operationQuery, type QueryParameters, type SnapTradeQueryOptions } from './operationQuery.js'

/** What `partnerInfoQueryOptions` takes. */
export type PartnerInfoQueryParameters<Selected = PartnerInfo> = QueryParameters<'getPartnerInfo', Selected>

/** The partner's own settings: name, logo, and the brokerages people may connect to. Options for `useQuery`, `prefetchQuery` and their kin. */
export const partnerInfoQueryOptions = <Selected = PartnerInfo>(
  config: Config,
  parameters: PartnerInfoQueryParameters<Selected> = {},
): SnapTradeQueryOptions<'getPartnerInfo', Selected> =>
  operationQuery(config, 'getPartnerInfo', {}, parameters)
