import type { Config } from '../core/config.js'
import { invalidateConnections } from './invalidateConnections.js'
import { type MutationParameters, operationMutation } from './operationMutation.js'

/** Which connection to break. */
export interface DisableConnectionVariables {
  connectionId: string
}

/** What `disableConnectionMutationOptions` takes. */
export type DisableConnectionMutationParameters = MutationParameters<
  'disableBrokerageAuthorization',
  DisableConnectionVariables
>

/**
 * Breaks a connection on purpose, to try out reconnecting. Test keys only; the backend refuses it unless its `selfOperations` list it. Options for `useMutation`.
 *
 * @example
 * const { mutate } = useMutation(disableConnectionMutationOptions(config, { userId: user.id }))
 * mutate({ connectionId })
 */
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
