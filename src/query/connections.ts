import type { Config } from '../core/config.js'
import type { Connection } from '../core/models.js'
import { operationQuery, type QueryParameters } from './operationQuery.js'

/** What `connectionsQueryOptions` takes. */
export type ConnectionsQueryParameters<Selected = Connection[]> = QueryParameters<
  'listBrokerageAuthorizations',
  Selected
>

/** The connections of the signed-in person. Options for `useQuery`, `prefetchQuery` and their kin. */
export const connectionsQueryOptions = <Selected = Connection[]>(
  config: Config,
  parameters: ConnectionsQueryParameters<Selected> = {},
) => operationQuery(config, 'listBrokerageAuthorizations', {}, parameters)
