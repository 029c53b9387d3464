'use client'

import {
  type DehydratedState,
  HydrationBoundary,
  QueryClient,
  QueryClientProvider,
} from '@tanstack/react-query'
import { useState } from 'react'
import {
  ConnectBrokerButton,
  ConnectionList,
  createConfig,
  http,
  SnapTradeProvider,
} from 'react-snaptrade-connect'

interface BrokeragesProps {
  userId: string
  /** The sandbox's origin. Not set for SnapTrade itself. */
  sandbox: string | undefined
  /** What the server component has fetched. */
  state: DehydratedState
}

export const Brokerages = ({ userId, sandbox, state }: BrokeragesProps) => {
  const [queryClient] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } }),
  )
  const [config] = useState(() =>
    createConfig({
      transport: http('/api/snaptrade'),
      portal: { callbackUrl: '/connected', origins: sandbox ? [sandbox] : [] },
    }),
  )
  return (
    <QueryClientProvider client={queryClient}>
      <HydrationBoundary state={state}>
        <SnapTradeProvider config={config} scope={userId}>
          <ConnectBrokerButton onSuccess={({ connectionId }) => console.log('connected', connectionId)} />
          <ConnectionList empty={<p>No brokerage connected yet.</p>} />
        </SnapTradeProvider>
      </HydrationBoundary>
    </QueryClientProvider>
  )
}
