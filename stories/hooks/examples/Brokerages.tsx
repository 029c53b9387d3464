import type { QueryClient } from '@tanstack/react-query'
import { brokeragesQueryOptions, type Config, useBrokerages } from 'react-snaptrade-connect'
import { HookResult } from '../HookResult.js'

export const Brokerages = () => {
  const brokerages = useBrokerages()
  return (
    <>
      <p>SnapTrade knows {brokerages.data?.length ?? '…'} brokerages.</p>
      <HookResult of={brokerages} />
    </>
  )
}

// Prefetch in a router's loader or on the server:
export const loadBrokerages = (client: QueryClient, config: Config, userId: string) =>
  client.prefetchQuery(brokeragesQueryOptions(config, { userId }))
