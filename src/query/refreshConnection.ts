import type { Config } from '../core/config.js'
import { invalidateConnections } from './invalidateConnections.js'
import { type MutationParameters, operationMutation } from './operationMutation.js'

/** Variables of the mutation of {@link useRefreshConnection}. */
export interface RefreshConnectionVariables {
  connectionId: string
}

/** Parameters of `refreshConnectionMutationOptions`. */
export type RefreshConnectionMutationParameters = MutationParameters<
  'refreshBrokerageAuthorization',
  RefreshConnectionVariables
>

/** Returns the mutation options of {@link useRefreshConnection}, for `useMutation`. */
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
