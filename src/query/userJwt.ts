import type { Config } from '../core/config.js'
import type { EncryptedResponse } from '../core/models.js'
import { operationQuery, type QueryParameters } from './operationQuery.js'

/** What `userJwtQueryOptions` takes. */
export type UserJwtQueryParameters<Selected = EncryptedResponse> = QueryParameters<'getUserJWT', Selected>

/** The encrypted JWT of a user who was registered with an RSA key. Options for `useQuery`, `prefetchQuery` and their kin. */
export const userJwtQueryOptions = <Selected = EncryptedResponse>(
  config: Config,
  parameters: UserJwtQueryParameters<Selected> = {},
) => operationQuery(config, 'getUserJWT', {}, parameters)
