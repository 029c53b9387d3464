import type { Config } from '../core/config.js'
import type { Brokerage } from '../core/models.js'
import { operationQuery, type QueryParameters, type SnapTradeQueryOptions } from './operationQuery.js'

/** What `brokeragesQueryOptions` takes. */
export type BrokeragesQueryParameters<Selected = Brokerage[]> = QueryParameters<'listAllBrokerages', Selected>

/** Every brokerage SnapTrade knows. What people may connect to stands in `usePartnerInfo().data.allowed_brokerages`. Options for `useQuery`, `prefetchQuery` and their kin. */
export const brokeragesQueryOptions = <Selected = Brokerage[]>(
  config: Config,
  parameters: BrokeragesQueryParameters<Selected> = {},
): SnapTradeQueryOptions<'listAllBrokerages', Selected> =>
  operationQuery(config, 'listAllBrokerages', {}, parameters)
