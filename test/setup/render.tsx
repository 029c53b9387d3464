import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type RenderHookResult, renderHook } from '@testing-library/react'
import { type ReactNode, StrictMode } from 'react'
import { type PortalEvent, SnapTradeProvider } from 'react-snaptrade-connect'
import { type Chain, createChain } from './chain.js'

export interface RenderedHook<Result> extends RenderHookResult<Result, unknown>, Chain {
  client: QueryClient
  events: PortalEvent[]
}

/** Renders a hook in StrictMode, over the whole chain. */
export const renderOverChain = <Result,>(
  hook: () => Result,
  { chain = createChain(), userId = 'ada' as string | null } = {},
): RenderedHook<Result> => {
  const client = new QueryClient()
  const events: PortalEvent[] = []
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <QueryClientProvider client={client}>
        <SnapTradeProvider config={chain.config} userId={userId} onEvent={(event) => events.push(event)}>
          {children}
        </SnapTradeProvider>
      </QueryClientProvider>
    </StrictMode>
  )
  return { ...renderHook(hook, { wrapper }), ...chain, client, events }
}
