import type { QueryClient } from '@tanstack/react-query'
import type { Connection } from '../core/models.js'
import { snapTradeKey, snapTradeKeyPrefix } from './keys.js'

type Scope = string | null | undefined

/** After a visit or a change: the connections, each of them, and their accounts are asked for anew. */
export const refreshConnections = (client: QueryClient, scope: Scope): void => {
  for (const operation of [
    'listBrokerageAuthorizations',
    'detailBrokerageAuthorization',
    'listBrokerageAuthorizationAccounts',
  ] as const) {
    void client.invalidateQueries({ queryKey: snapTradeKeyPrefix(scope, operation) })
  }
}

/**
 * Takes a connection out of the list at once. SnapTrade only queues the deletion: asked right away it would
 * still list it, and the row would come back for a moment. So the list is marked stale and not fetched.
 */
export const forgetConnection = (client: QueryClient, scope: Scope, connectionId: string): void => {
  const queryKey = snapTradeKey(scope, 'listBrokerageAuthorizations', {})
  void client.cancelQueries({ queryKey })
  client.setQueryData<Connection[]>(queryKey, (list) => list?.filter(({ id }) => id !== connectionId))
  void client.invalidateQueries({ queryKey, refetchType: 'none' })
  const input = { authorizationId: connectionId }
  client.removeQueries({ queryKey: snapTradeKey(scope, 'detailBrokerageAuthorization', input) })
  client.removeQueries({ queryKey: snapTradeKey(scope, 'listBrokerageAuthorizationAccounts', input) })
}

/** After a registration: the list of users is asked for anew. */
export const refreshUsers = (client: QueryClient, scope: Scope): void => {
  void client.invalidateQueries({ queryKey: snapTradeKeyPrefix(scope, 'listSnapTradeUsers') })
}

/** Takes a user out of the list at once; SnapTrade queues this deletion too. */
export const forgetUser = (client: QueryClient, scope: Scope, userId: string): void => {
  const queryKey = snapTradeKey(scope, 'listSnapTradeUsers', {})
  void client.cancelQueries({ queryKey })
  client.setQueryData<string[]>(queryKey, (list) => list?.filter((id) => id !== userId))
  void client.invalidateQueries({ queryKey, refetchType: 'none' })
}
