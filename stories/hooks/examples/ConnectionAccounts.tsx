import type { QueryClient } from '@tanstack/react-query'
import {
  type Config,
  connectionAccountsQueryOptions,
  isSyncing,
  useConnectionAccounts,
} from 'react-snaptrade-connect'
import { HookResult } from '../HookResult.js'

export const ConnectionAccounts = ({ connectionId }: { connectionId: string | undefined }) => {
  const accounts = useConnectionAccounts({ connectionId })
  return (
    <>
      {accounts.data && isSyncing(accounts.data) && <p>SnapTrade is still reading the accounts…</p>}
      <ul>
        {accounts.data?.map(({ id, name, number, balance: { total } }) => (
          <li key={id}>
            {name ?? number}: {total ? `${total.amount} ${total.currency}` : 'not known yet'}
          </li>
        ))}
      </ul>
      <HookResult of={accounts} />
    </>
  )
}

// Prefetch in a router's loader or on the server:
export const loadAccounts = (client: QueryClient, config: Config, userId: string, connectionId: string) =>
  client.prefetchQuery(connectionAccountsQueryOptions(config, { userId, connectionId }))
