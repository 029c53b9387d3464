import type { QueryClient, UseMutationOptions } from '@tanstack/react-query'
import type { Config } from '../core/config.js'
import type { SnapTradeError } from '../core/errors.js'
import type { OperationInput, OperationName, OperationOutput } from '../core/operations.js'
import { definedOptions, type OrUndefined } from './definedOptions.js'
import { snapTradeQueryKey, type UserKeyParameters } from './keys.js'
import { otherUser, type UserParameters } from './user.js'

/** TanStack's own options of a mutation, without its key and function. `undefined` means not set. */
export type MutationParameter<Data, Variables> = OrUndefined<
  Omit<UseMutationOptions<Data, SnapTradeError, Variables>, 'mutationKey' | 'mutationFn'>
>

/** Parameters of every mutation of this package. */
export interface MutationParameters<Name extends OperationName, Variables, Data = OperationOutput<Name>>
  extends UserParameters {
  /** The client whose cache is updated after the mutation. Hooks pass the client of their provider. */
  queryClient?: QueryClient | undefined
  /** TanStack's own options. */
  mutation?: MutationParameter<Data, Variables> | undefined
}

/** Updates the cache after a success, before the user's own `onSuccess`. */
export type Refresh<Name extends OperationName, Variables> = (
  client: QueryClient,
  user: UserKeyParameters,
  response: OperationOutput<Name>,
  variables: Variables,
) => void

/** Returns mutation options for one operation and its cache update. */
export const operationMutation = <Name extends OperationName, Variables>(
  config: Config,
  operation: Name,
  toInput: (variables: Variables) => OperationInput<Name>,
  { queryClient, mutation, ...user }: MutationParameters<Name, Variables>,
  refresh?: Refresh<Name, Variables>,
): UseMutationOptions<OperationOutput<Name>, SnapTradeError, Variables> => ({
  // TanStack's default pauses a mutation while offline and sends it later, when the user may no longer want it.
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
