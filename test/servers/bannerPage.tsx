import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { createConfig, http, ReconnectBanner, SnapTradeProvider } from '../../src/index.js'

const config = createConfig({ transport: http('/api') })
// Refetches without an event would hide a lost event.
const client = new QueryClient({
  defaultOptions: { queries: { refetchOnWindowFocus: false, refetchOnReconnect: false } },
})

createRoot(document.querySelector('main') ?? document.body).render(
  <QueryClientProvider client={client}>
    <SnapTradeProvider config={config}>
      <h1>Portfolio</h1>
      <ReconnectBanner />
    </SnapTradeProvider>
  </QueryClientProvider>,
)
