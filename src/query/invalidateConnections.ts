import type { QueryClient } from '@tanstack/react-query'
import type { OperationName } from '../core/operations.js'
import { snapTradeQueryKey, type UserKeyParameters } from './keys.js'

const operations: readonly unknown[] = [
  'listBrokerageAuthorizations',
  'detailBrokerageAuthorization',
  'listBrokerageAuthorizationAccounts',
] satisfies OperationName[]

/**
 * Marks a user's connections and their accounts as stale and refetches the mounted ones. The package does this after
 * a visit and after its own mutations. Call it when your app learns of a change from another source.
 *
 * @example
 * await invalidateConnections(queryClient, { userId: user.id })
 */
export const invalidateConnections = (queryClient: QueryClient, user: UserKeyParameters): Promise<void> =>
  queryClient.invalidateQueries({
    queryKey: snapTradeQueryKey(user),
    predicate: ({ queryKey }) => operations.includes(queryKey[2]),
  })
