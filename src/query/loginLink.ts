import type { Config } from '../core/config.js'
import type { LoginOptions } from '../core/operations.js'
import { type MutationParameters, operationMutation } from './operationMutation.js'

/** What `loginLinkMutationOptions` takes. */
export type LoginLinkMutationParameters = MutationParameters<'loginSnapTradeUser', LoginOptions | void>

/** Asks for a link to the Connection Portal, for those who open it themselves. It works once and dies after 5 minutes, so ask when it is needed. `useConnectBroker` does all of that. Options for `useMutation`. */
export const loginLinkMutationOptions = (config: Config, parameters: LoginLinkMutationParameters = {}) =>
  operationMutation<'loginSnapTradeUser', LoginOptions | void>(
    config,
    'loginSnapTradeUser',
    (variables) => variables ?? {},
    // What it answers is not to outlive the component that asked: hence no time in the cache.
    { ...parameters, mutation: { gcTime: 0, ...parameters.mutation } },
  )
