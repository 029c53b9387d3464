import type { Config } from '../core/config.js'
import { definedOptions } from './definedOptions.js'
import { type MutationParameters, operationMutation } from './operationMutation.js'

/** Parameters of `resetUserSecretMutationOptions`. */
export type ResetUserSecretMutationParameters = MutationParameters<'resetSnapTradeUserSecret', void>

/** Returns the mutation options of {@link useResetUserSecret}, for `useMutation`. */
export const resetUserSecretMutationOptions = (
  config: Config,
  parameters: ResetUserSecretMutationParameters = {},
) =>
  operationMutation<'resetSnapTradeUserSecret', void>(
    config,
    'resetSnapTradeUserSecret',
    () => ({}),
    // The response must not stay in the cache after the component that requested it is unmounted.
    { ...parameters, mutation: { gcTime: 0, ...definedOptions(parameters.mutation) } },
  )
