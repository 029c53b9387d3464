import type { QueryClient } from '@tanstack/react-query'
import { type Config, snapTradeUsersQueryOptions, useSnapTradeUsers } from 'react-snaptrade-connect'
import { HookResult } from '../HookResult.js'

export const SnapTradeUsers = () => {
  const users = useSnapTradeUsers()
  return (
    <>
      <p>{users.data?.length ?? '…'} users</p>
      <HookResult of={users} />
    </>
  )
}

// Prefetch in a router's loader or on the server:
export const loadUsers = (client: QueryClient, config: Config, userId: string) =>
  client.prefetchQuery(snapTradeUsersQueryOptions(config, { userId }))
