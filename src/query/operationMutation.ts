import type { QueryClient, UseMutationOptions } from '@tanstack/react-query'
import type { Config } from '../core/config.js'
import type { SnapTradeError } from '../core/errors.js'
import type { OperationInput, OperationName, OperationOutput } from '../core/operations.js'
import { definedOptions, type OrUndefined } from './definedOptions.js'
import { snapTradeQueryKey, type UserKeyParameters } from './keys.js'
import { otherUser, type UserParameters } from './user.js'

/** TanStack's own options of a mutation, without its key and function. `undefined` means not given. */
export type MutationParameter<Data, Variables> = OrUndefined<
  Omit<UseMutationOptions<Data, SnapTradeError, Variables>, 'mutationKey' | 'mutationFn'>
>

/** What every mutation of ours takes. */
export interface MutationParameters<Name extends OperationName, Variables, Data = OperationOutput<Name>>
  extends UserParameters {
  /** Where to refresh what the mutation changed. The hooks pass the client they stand under. */
  queryClient?: QueryClient | undefined
  /** TanStack's own options. */
  mutation?: MutationParameter<Data, Variables> | undefined
}

/** What to do with the cache after a success; before the user's own `onSuccess`. */
export type Refresh<Name extends OperationName, Variables> = (
  client: QueryClient,
  user: UserKeyParameters,
  answer: OperationOutput<Name>,
  variables: Variables,
) => void

/** Options for `useMutation`: one operation, and what it changes in the cache. */
export const operationMutation = <Name extends OperationName, Variables>(
  config: Config,
  operation: Name,
  toInput: (variables: Variables) => OperationInput<Name>,
  { queryClient, mutation, ...user }: MutationParameters<Name, Variables>,
  refresh?: Refresh<Name, Variables>,
): UseMutationOptions<OperationOutput<Name>, SnapTradeError, Variables> => ({
  // TanStack's default pauses a mutation without a network and sends it later, when the person may have changed their mind.
  networkMode: 'always',
  ...definedOptions(mutation),
  mutationKey: [...snapTradeQueryKey(user), operation],
  mutationFn: (variables) =>
    config.transport.request(operation, { ...otherUser(operation, user), ...toInput(variables) }),
  onSuccess: (...args) => {
    if (queryClient) refresh?.(queryClient, user, args[0], args[1])
    return mutation?.onSuccess?.(...args)
  },
})
