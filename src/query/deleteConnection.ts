import type { QueryClient } from '@tanstack/react-query'
import type { Config } from '../core/config.js'
import { connectionQueryKey } from './connection.js'
import { connectionAccountsQueryKey } from './connectionAccounts.js'
import { connectionsQueryKey } from './connections.js'
import type { UserKeyParameters } from './keys.js'
import { type MutationParameters, operationMutation } from './operationMutation.js'

/** Variables of the mutation of {@link useDeleteConnection}. */
export interface DeleteConnectionVariables {
  connectionId: string
}

/** Parameters of `deleteConnectionMutationOptions`. */
export type DeleteConnectionMutationParameters = MutationParameters<
  'deleteConnection',
  DeleteConnectionVariables
>

/**
 * Returns the mutation options of {@link useDeleteConnection}, for `useMutation`.
 *
 * @example
 * const { mutate } = useMutation(deleteConnectionMutationOptions(config, { userId: user.id }))
 * mutate({ connectionId })
 */
export const deleteConnectionMutationOptions = (
  config: Config,
  parameters: DeleteConnectionMutationParameters = {},
) =>
  operationMutation<'deleteConnection', DeleteConnectionVariables>(
    config,
    'deleteConnection',
    ({ connectionId }) => ({ connectionId }),
    parameters,
    (client, user, _response, { connectionId }) => removeFromCache(client, user, connectionId),
  )

/**
 * Removes a connection from the list immediately. SnapTrade only queues the deletion, so a refetch would still return
 * the connection for a moment. The list is therefore marked as stale and not refetched.
 */
const removeFromCache = (client: QueryClient, { userId }: UserKeyParameters, connectionId: string) => {
  const queryKey = connectionsQueryKey({ userId })
  void client.cancelQueries({ queryKey })
  client.setQueryData(queryKey, (list) => list?.filter(({ id }) => id !== connectionId))
  void client.invalidateQueries({ queryKey, refetchType: 'none' })
  client.removeQueries({ queryKey: connectionQueryKey({ userId, connectionId }) })
  client.removeQueries({ queryKey: connectionAccountsQueryKey({ userId, connectionId }) })
}
