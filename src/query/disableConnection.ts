import type { Config } from '../core/config.js'
import { invalidateConnections } from './invalidateConnections.js'
import { type MutationParameters, operationMutation } from './operationMutation.js'

/** Variables of the mutation of {@link useDisableConnection}. */
export interface DisableConnectionVariables {
  connectionId: string
}

/** Parameters of `disableConnectionMutationOptions`. */
export type DisableConnectionMutationParameters = MutationParameters<
  'disableBrokerageAuthorization',
  DisableConnectionVariables
>

/** Returns the mutation options of {@link useDisableConnection}, for `useMutation`. */
export const disableConnectionMutationOptions = (
  config: Config,
  parameters: DisableConnectionMutationParameters = {},
) =>
  operationMutation<'disableBrokerageAuthorization', DisableConnectionVariables>(
    config,
    'disableBrokerageAuthorization',
    ({ connectionId }) => ({ authorizationId: connectionId }),
    parameters,
    (client, user) => void invalidateConnections(client, user),
  )
