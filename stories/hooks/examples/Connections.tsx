import type { QueryClient } from '@tanstack/react-query'
import { type Config, connectionsQueryOptions, useConnections } from 'react-snaptrade-connect'
import { HookResult } from '../HookResult.js'

export const Connections = () => {
  const connections = useConnections()
  return (
    <>
      <ul>
        {connections.data?.map(({ id, brokerage, type, disabled }) => (
          <li key={id}>
            {brokerage.display_name}: {disabled ? 'needs a new login' : type}
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => void connections.refetch()}>
        Look again
      </button>
      <HookResult of={connections} />
    </>
  )
}

// Prefetch in a router's loader or on the server:
export const loadConnections = (client: QueryClient, config: Config, userId: string) =>
  client.prefetchQuery(connectionsQueryOptions(config, { userId }))
