import type { Config } from '../core/config.js'
import { definedOptions } from './definedOptions.js'
import { type MutationParameters, operationMutation } from './operationMutation.js'

/** What `resetUserSecretMutationOptions` takes. */
export type ResetUserSecretMutationParameters = MutationParameters<'resetSnapTradeUserSecret', void>

/**
 * Gives the signed-in person a new user secret; the backend keeps it. Options for `useMutation`.
 *
 * @example
 * const { mutate } = useMutation(resetUserSecretMutationOptions(config, { userId: user.id }))
 * mutate()
 */
export const resetUserSecretMutationOptions = (
  config: Config,
  parameters: ResetUserSecretMutationParameters = {},
) =>
  operationMutation<'resetSnapTradeUserSecret', void>(
    config,
    'resetSnapTradeUserSecret',
    () => ({}),
    // What it answers is not to outlive the component that asked: hence no time in the cache.
    { ...parameters, mutation: { gcTime: 0, ...definedOptions(parameters.mutation) } },
  )
