import type { Config } from '../core/config.js'
import { type MutationParameters, operationMutation } from './operationMutation.js'
import { forgetConnection } from './refresh.js'

/** Which connection to remove. */
export interface RemoveConnectionVariables {
  connectionId: string
}

/** What `removeConnectionMutationOptions` takes. */
export type RemoveConnectionMutationParameters = MutationParameters<
  'deleteConnection',
  RemoveConnectionVariables
>

/** Removes a connection with its accounts and history, for good. It leaves the list at once, although SnapTrade only queues the deletion. Options for `useMutation`. */
export const removeConnectionMutationOptions = (
  config: Config,
  parameters: RemoveConnectionMutationParameters = {},
) =>
  operationMutation<'deleteConnection', RemoveConnectionVariables>(
    config,
    'deleteConnection',
    ({ connectionId }) => ({ connectionId }),
    parameters,
    (client, userId, _answer, variables) => {
      forgetConnection(client, userId, variables.connectionId)
    },
  )
