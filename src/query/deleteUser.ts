import type { Config } from '../core/config.js'
import { type MutationParameters, operationMutation } from './operationMutation.js'
import { forgetUser, refreshConnections } from './refresh.js'

/** Whom to delete. */
export interface DeleteUserVariables {
  /** Default: the signed-in person. */
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
    (variables) => variables ?? {},
    parameters,
    (client, scope, answer) => {
      forgetUser(client, scope, answer.userId)
      refreshConnections(client, scope)
    },
  )
