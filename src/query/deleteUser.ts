import type { QueryClient } from '@tanstack/react-query'
import type { Config } from '../core/config.js'
import { definedOptions } from './definedOptions.js'
import { invalidateConnections } from './invalidateConnections.js'
import { type MutationParameters, operationMutation } from './operationMutation.js'
import { everyUserList } from './snapTradeUsers.js'

/** Whom to delete. */
export interface DeleteUserVariables {
  /** Default: the `userId` of the mutation itself. */
  userId?: string | undefined
}

/** What `deleteUserMutationOptions` takes. */
export type DeleteUserMutationParameters = MutationParameters<
  'deleteSnapTradeUser',
  DeleteUserVariables | void
>

/**
 * Deletes a SnapTrade user with every connection, for good. SnapTrade queues it. The backend refuses it unless its `selfOperations` or `staffOperations` list it. Options for `useMutation`.
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
    (client, user, answer, variables) => {
      removeFromLists(client, answer.userId)
      void invalidateConnections(client, { ...user, ...definedOptions(variables ?? {}) })
    },
  )

/** Takes a user out of the lists at once: SnapTrade only queues the deletion, and would still list the user. */
const removeFromLists = (client: QueryClient, snapTradeUserId: string) => {
  void client.cancelQueries(everyUserList)
  client.setQueriesData<string[]>(everyUserList, (list) => list?.filter((id) => id !== snapTradeUserId))
  void client.invalidateQueries({ ...everyUserList, refetchType: 'none' })
}
