import { dehydrate, HydrationBoundary, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import {
  ConnectBrokerButton,
  ConnectionList,
  connectionsQueryOptions,
  createConfig,
  http,
  SnapTradeProvider,
} from 'react-snaptrade-connect'
import { getSession } from '../session.server'
import { handler } from '../snapTradeHandler.server'

export const loader = async ({ request }: LoaderFunctionArgs) => {
  const session = await getSession(request)
  if (!session) throw new Response('Sign in to connect a brokerage.', { status: 401 })
  const userId = session.user.id
  // On the server: calls the handler in process, as the person whose request this is.
  const config = createConfig({
    transport: http('http://localhost/api/snaptrade', {
      fetch: (input, init) => handler(new Request(input, init)),
      headers: { cookie: request.headers.get('cookie') ?? '' },
    }),
  })
  const queryClient = new QueryClient()
  await queryClient.prefetchQuery(connectionsQueryOptions(config, { scope: userId }))
  return { userId, sandbox: process.env.SNAPTRADE_PORTAL, state: dehydrate(queryClient) }
}

export default function Page() {
  const { userId, sandbox, state } = useLoaderData<typeof loader>()
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
