import type { QueryClient } from '@tanstack/react-query'
import type { Config } from '../core/config.js'
import { connectionQueryKey } from './connection.js'
import { connectionAccountsQueryKey } from './connectionAccounts.js'
import { connectionsQueryKey } from './connections.js'
import type { UserKeyParameters } from './keys.js'
import { type MutationParameters, operationMutation } from './operationMutation.js'

/** Which connection to delete. */
export interface DeleteConnectionVariables {
  connectionId: string
}

/** What `deleteConnectionMutationOptions` takes. */
export type DeleteConnectionMutationParameters = MutationParameters<
  'deleteConnection',
  DeleteConnectionVariables
>

/**
 * Deletes a connection with its accounts and history, for good. It leaves the list at once, although SnapTrade only queues the deletion. Options for `useMutation`.
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
    (client, user, _answer, { connectionId }) => removeFromCache(client, user, connectionId),
  )

/**
 * Takes a connection out of the list at once. SnapTrade only queues the deletion: asked right away it would
 * still list it, and the row would come back for a moment. So the list is marked stale and not fetched.
 */
const removeFromCache = (client: QueryClient, { userId }: UserKeyParameters, connectionId: string) => {
  const queryKey = connectionsQueryKey({ userId })
  void client.cancelQueries({ queryKey })
  client.setQueryData(queryKey, (list) => list?.filter(({ id }) => id !== connectionId))
  void client.invalidateQueries({ queryKey, refetchType: 'none' })
  client.removeQueries({ queryKey: connectionQueryKey({ userId, connectionId }) })
  client.removeQueries({ queryKey: connectionAccountsQueryKey({ userId, connectionId }) })
}
