import type { Config } from '../core/config.js'
import { definedOptions } from './definedOptions.js'
import { type MutationParameters, operationMutation } from './operationMutation.js'
import { everyUserList } from './snapTradeUsers.js'

/** Who to register, and with which key. */
export interface RegisterUserVariables {
  /** Default: the `userId` of the mutation itself. */
  userId?: string | undefined
  /** Legacy: SnapTrade no longer documents it. In OpenSSH form, `ssh-rsa …`: responses are then encrypted for its owner. */
  rsaPublicKey?: string | undefined
}

/** What `registerUserMutationOptions` takes. */
export type RegisterUserMutationParameters = MutationParameters<
  'registerSnapTradeUser',
  RegisterUserVariables | void
>

/**
 * Registers a SnapTrade user: the signed-in person, or with `userId` somebody else where the backend allows it. Doing it by hand is seldom needed: the first login link registers the person. Options for `useMutation`.
 *
 * @example
 * const { mutate } = useMutation(registerUserMutationOptions(config, { userId: user.id }))
 * mutate()
 */
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
