import type { Config } from '../core/config.js'
import type { Connection } from '../core/models.js'
import { operationQuery, type QueryParameters, type SnapTradeQueryOptions } from './operationQuery.js'

/** What `connectionsQueryOptions` takes. */
export type ConnectionsQueryParameters<Selected = Connection[]> = QueryParameters<
  'listBrokerageAuthorizations',
  Selected
>

/** The connections of the signed-in person. Options for `useQuery`, `prefetchQuery` and their kin. */
export const connectionsQueryOptions = <Selected = Connection[]>(
  config: Config,
  parameters: ConnectionsQueryParameters<Selected> = {},
): SnapTradeQueryOptions<'listBrokerageAuthorizations', Selected> =>
  operationQuery(config, 'listBrokerageAuthorizations', {}, parameters)
