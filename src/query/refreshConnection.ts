import type { Config } from '../core/config.js'
import { invalidateConnections } from './invalidateConnections.js'
import { type MutationParameters, operationMutation } from './operationMutation.js'

/** Which connection to read anew. */
export interface RefreshConnectionVariables {
  connectionId: string
}

/** What `refreshConnectionMutationOptions` takes. */
export type RefreshConnectionMutationParameters = MutationParameters<
  'refreshBrokerageAuthorization',
  RefreshConnectionVariables
>

/**
 * Has SnapTrade read a connection anew. SnapTrade bills every call; `rate_limited` when the last one was too recent. Options for `useMutation`.
 *
 * @example
 * const { mutate } = useMutation(refreshConnectionMutationOptions(config, { userId: user.id }))
 * mutate({ connectionId })
 */
export const refreshConnectionMutationOptions = (
  config: Config,
  parameters: RefreshConnectionMutationParameters = {},
) =>
  operationMutation<'refreshBrokerageAuthorization', RefreshConnectionVariables>(
    config,
    'refreshBrokerageAuthorization',
    ({ connectionId }) => ({ authorizationId: connectionId }),
    parameters,
    (client, user) => void invalidateConnections(client, user),
  )
