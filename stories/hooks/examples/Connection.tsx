import type { QueryClient } from '@tanstack/react-query'
import { type Config, connectionQueryOptions, useConnection } from 'react-snaptrade-connect'
import { HookResult } from '../HookResult.js'

export const Connection = ({ connectionId }: { connectionId: string | undefined }) => {
  const connection = useConnection({ connectionId })
  return (
    <>
      {connection.data && (
        <p>
          {connection.data.brokerage.display_name}, connected on{' '}
          {new Date(connection.data.created_date).toLocaleDateString()}
        </p>
      )}
      <HookResult of={connection} />
    </>
  )
}

// Prefetch in a router's loader or on the server:
export const loadConnection = (client: QueryClient, config: Config, userId: string, connectionId: string) =>
  client.prefetchQuery(connectionQueryOptions(config, { userId, connectionId }))
