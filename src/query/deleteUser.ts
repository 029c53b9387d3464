import type { Config } from '../core/config.js'
import { definedOptions } from './definedOptions.js'
import { type MutationParameters, operationMutation } from './operationMutation.js'
import { forgetUser, refreshConnections } from './refresh.js'

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

/** Deletes a SnapTrade user with every connection, for good. SnapTrade queues it. The backend refuses it unless its `selfOperations` or `staffOperations` list it. Options for `useMutation`. */
export const deleteUserMutationOptions = (config: Config, parameters: DeleteUserMutationParameters = {}) =>
  operationMutation<'deleteSnapTradeUser', DeleteUserVariables | void>(
    config,
    'deleteSnapTradeUser',
    (variables) => definedOptions(variables ?? {}),
    parameters,
    (client, userId, answer, variables) => {
      forgetUser(client, answer.userId)
      refreshConnections(client, variables?.userId ?? userId)
    },
  )
