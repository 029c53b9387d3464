import type { Config } from '../core/config.js'
import type { Connection } from '../core/models.js'
import { operationQuery, type QueryParameters, type SnapTradeQueryOptions } from './operationQuery.js'

/** What `connectionQueryOptions` takes. */
export interface ConnectionQueryParameters<Selected = Connection>
  extends QueryParameters<'detailBrokerageAuthorization', Selected> {
  /** The connection's id. While it is missing the query waits. */
  connectionId: string | null | undefined
}

/** One connection. Options for `useQuery`, `prefetchQuery` and their kin. */
export const connectionQueryOptions = <Selected = Connection>(
  config: Config,
  parameters: ConnectionQueryParameters<Selected>,
): SnapTradeQueryOptions<'detailBrokerageAuthorization', Selected> =>
  operationQuery(
    config,
    'detailBrokerageAuthorization',
    parameters.connectionId ? { authorizationId: parameters.connectionId } : undefined,
    parameters,
  )
