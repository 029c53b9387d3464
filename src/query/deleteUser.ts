import type { QueryClient } from '@tanstack/react-query'
import type { Config } from '../core/config.js'
import { definedOptions } from './definedOptions.js'
import { invalidateConnections } from './invalidateConnections.js'
import { type MutationParameters, operationMutation } from './operationMutation.js'
import { everyUserList } from './snapTradeUsers.js'

/** Variables of the mutation of {@link useDeleteUser}. */
export interface DeleteUserVariables {
  /** Default: the `userId` of the mutation. */
  userId?: string | undefined
}

/** Parameters of `deleteUserMutationOptions`. */
export type DeleteUserMutationParameters = MutationParameters<
  'deleteSnapTradeUser',
  DeleteUserVariables | void
>

/**
 * Returns the mutation options of {@link useDeleteUser}, for `useMutation`.
 *
 * @example
 * const { mutate } = useMutation(deleteUserMutationOptions(config))
 * mutate({ userId })
 */
export const deleteUserMutationOptions = (config: Config, parameters: DeleteUserMutationParameters = {}) =>
  operationMutation<'deleteSnapTradeUser', DeleteUserVariables | void>(
    config,
    'deleteSnapTradeUser',
    (variables) => definedOptions(variables ?? {}),
    parameters,
    (client, user, response, variables) => {
      removeFromLists(client, response.userId)
      void invalidateConnections(client, { ...user, ...definedOptions(variables ?? {}) })
    },
  )

/**
 * Removes a user from the lists immediately. SnapTrade only queues the deletion and still lists the user for a
 * moment.
 */
const removeFromLists = (client: QueryClient, snapTradeUserId: string) => {
  void client.cancelQueries(everyUserList)
  client.setQueriesData<string[]>(everyUserList, (list) => list?.filter((id) => id !== snapTradeUserId))
  void client.invalidateQueries({ ...everyUserList, refetchType: 'none' })
}
