import type { Query, QueryClient } from '@tanstack/react-query'
import type { Connection } from '../core/models.js'
import { snapTradeKey, snapTradeKeyPrefix } from './keys.js'

type UserId = string | null | undefined

/** After a visit or a change: the connections, each of them, and their accounts are asked for anew. */
export const refreshConnections = (client: QueryClient, userId: UserId): void => {
  for (const operation of [
    'listBrokerageAuthorizations',
    'detailBrokerageAuthorization',
    'listBrokerageAuthorizationAccounts',
  ] as const) {
    void client.invalidateQueries({ queryKey: snapTradeKeyPrefix(userId, operation) })
  }
}

/**
 * Takes a connection out of the list at once. SnapTrade only queues the deletion: asked right away it would
 * still list it, and the row would come back for a moment. So the list is marked stale and not fetched.
 */
export const forgetConnection = (client: QueryClient, userId: UserId, connectionId: string): void => {
  const queryKey = snapTradeKey(userId, 'listBrokerageAuthorizations', {})
  void client.cancelQueries({ queryKey })
  client.setQueryData<Connection[]>(queryKey, (list) => list?.filter(({ id }) => id !== connectionId))
  void client.invalidateQueries({ queryKey, refetchType: 'none' })
  const input = { authorizationId: connectionId }
  client.removeQueries({ queryKey: snapTradeKey(userId, 'detailBrokerageAuthorization', input) })
  client.removeQueries({ queryKey: snapTradeKey(userId, 'listBrokerageAuthorizationAccounts', input) })
}

/** The list of users is the partner's, and the same under everybody's key. */
const userLists = {
  queryKey: ['snaptrade'],
  predicate: ({ queryKey }: Query) => queryKey[2] === 'listSnapTradeUsers',
}

/** After a registration: refetches the list of users. */
export const refreshUsers = (client: QueryClient): void => {
  void client.invalidateQueries(userLists)
}

/** Takes a user out of the list at once; SnapTrade queues this deletion too. */
export const forgetUser = (client: QueryClient, snapTradeUserId: string): void => {
  void client.cancelQueries(userLists)
  client.setQueriesData<string[]>(userLists, (list) => list?.filter((id) => id !== snapTradeUserId))
  void client.invalidateQueries({ ...userLists, refetchType: 'none' })
}
