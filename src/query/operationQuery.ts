import { type QueryFunction, queryOptions, type UseQueryOptions } from '@tanstack/react-query'
import type { Config } from '../core/config.js'
import { isSnapTradeError, type SnapTradeError } from '../core/errors.js'
import type { OperationInput, OperationName, OperationOutput } from '../core/operations.js'
import { reportUnhandled } from '../core/reportUnhandled.js'
import { definedOptions, type OrUndefined } from './definedOptions.js'
import { type SnapTradeQueryKey, snapTradeQueryKey, type UserKeyParameters } from './keys.js'
import { otherUser, type UserParameters } from './user.js'

declare const process: { readonly env: { readonly NODE_ENV?: string } }

/** TanStack's own options of a query, without its key and function. `undefined` means not set. */
export type QueryParameter<Name extends OperationName, Selected, Data = OperationOutput<Name>> = OrUndefined<
  Omit<
    UseQueryOptions<Data, SnapTradeError, Selected, SnapTradeQueryKey<Name>>,
    'queryKey' | 'queryFn' | 'queryHash' | 'queryKeyHashFn'
  >
>

/**
 * Query options, as all option factories return them. TanStack's hooks and `QueryClient` infer the data type.
 *
 * @example
 * const options = connectionsQueryOptions(config, { userId: user.id })
 * const connections = await queryClient.fetchQuery(options)
 */
// Declared here because the return type of `queryOptions` has a different name in each version of TanStack Query.
export interface SnapTradeQueryOptions<
  Name extends OperationName,
  Selected = OperationOutput<Name>,
  Data = OperationOutput<Name>,
> extends Omit<
    UseQueryOptions<Data, SnapTradeError, Selected, SnapTradeQueryKey<Name>>,
    'queryKey' | 'queryFn'
  > {
  queryKey: TaggedQueryKey<Name, Data>
  queryFn?: QueryFunction<Data, SnapTradeQueryKey<Name>>
}

/** A key with TanStack's tag, from which `getQueryData` and `setQueryData` infer the data type. */
export type TaggedQueryKey<Name extends OperationName, Data = OperationOutput<Name>> = ReturnType<
  typeof queryOptions<Data, SnapTradeError, Data, SnapTradeQueryKey<Name>>
>['queryKey']

/** Returns the key of an operation's query. */
export const operationQueryKey = <Name extends OperationName, Data = OperationOutput<Name>>(
  operation: Name,
  /** `undefined` while an input is missing: the query is disabled. */
  input: OperationInput<Name> | undefined,
  user: UserKeyParameters = {},
): TaggedQueryKey<Name, Data> =>
  queryOptions<Data, SnapTradeError, Data, SnapTradeQueryKey<Name>>({
    queryKey: [...snapTradeQueryKey(user), operation, input],
  }).queryKey

/** Parameters of every query of this package. */
export interface QueryParameters<
  Name extends OperationName,
  Selected = OperationOutput<Name>,
  Data = OperationOutput<Name>,
> extends UserParameters {
  /** TanStack's own options. */
  query?: QueryParameter<Name, Selected, Data> | undefined
}

/** Returns query options for one operation: its key and its function. */
export const operationQuery = <
  Name extends OperationName,
  Selected = OperationOutput<Name>,
  Data = OperationOutput<Name>,
>(
  config: Config,
  queryKey: TaggedQueryKey<Name, Data>,
  { query, ...user }: QueryParameters<Name, Selected, Data>,
  /** Converts the response to the data, if they differ. */
  read?: (response: OperationOutput<Name>) => Promise<Data>,
): SnapTradeQueryOptions<Name, Selected, Data> =>
  queryOptions<Data, SnapTradeError, Selected, SnapTradeQueryKey<Name>>({
    // The transport already retries. Retries of retries would only use up the rate limit.
    retry: false,
    ...definedOptions(query),
    ...(queryKey[3] === undefined && { enabled: false }),
    ...(query?.placeholderData !== undefined && {
      placeholderData: ofSamePerson(query.placeholderData, queryKey[1]),
    }),
    queryKey,
    queryFn: async ({ queryKey: [, , operation, input], signal }) => {
      const named = { ...(input as OperationInput<Name>), ...otherUser(operation, user) }
      try {
        const response = await config.transport.request(operation, named, { signal })
        return read ? await read(response) : (response as Data)
      } catch (error) {
        // On a server no component renders the error, and `prefetchQuery` drops it.
        if (process.env.NODE_ENV !== 'production' && typeof window === 'undefined' && isSnapTradeError(error))
          reportUnhandled(error)
        throw error
      }
    },
  })

/**
 * Passes the previous query's data to a `placeholderData` function only if it belongs to the same user. A proxy keeps
 * the function's type, which differs between versions of TanStack Query.
 */
const ofSamePerson = <Placeholder>(placeholder: Placeholder, userId: string | null): Placeholder =>
  typeof placeholder !== 'function'
    ? placeholder
    : new Proxy(placeholder, {
        apply(target, self, [data, former]) {
          const isSame = former?.queryKey[1] === userId
          return Reflect.apply(target, self, isSame ? [data, former] : [])
        },
      })
