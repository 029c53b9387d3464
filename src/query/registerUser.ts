import type { Config } from '../core/config.js'
import { definedOptions } from './definedOptions.js'
import { type MutationParameters, operationMutation } from './operationMutation.js'
import { everyUserList } from './snapTradeUsers.js'

/** Variables of the mutation of {@link useRegisterUser}. */
export interface RegisterUserVariables {
  /** Default: the `userId` of the mutation. */
  userId?: string | undefined
  /**
   * Legacy: no longer documented by SnapTrade. An RSA public key in OpenSSH form (`ssh-rsa …`). Responses for this
   * user are then encrypted with it.
   */
  rsaPublicKey?: string | undefined
}

/** Parameters of `registerUserMutationOptions`. */
export type RegisterUserMutationParameters = MutationParameters<
  'registerSnapTradeUser',
  RegisterUserVariables | void
>

/** Returns the mutation options of {@link useRegisterUser}, for `useMutation`. */
export const registerUserMutationOptions = (
  config: Config,
  parameters: RegisterUserMutationParameters = {},
) =>
  operationMutation<'registerSnapTradeUser', RegisterUserVariables | void>(
    config,
    'registerSnapTradeUser',
    (variables) => definedOptions(variables ?? {}),
    parameters,
    (client) => void client.invalidateQueries(everyUserList),
  )
