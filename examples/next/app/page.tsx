import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import { connectionsQueryOptions } from 'react-snaptrade-connect'
import { serverConfig } from '../lib/serverConfig'
import { getSession } from '../lib/session'
import { Brokerages } from './Brokerages'

// The page differs for each user.
export const dynamic = 'force-dynamic'

export default async function Page() {
  const session = await getSession()
  if (!session) return <p>Sign in to connect a brokerage.</p>
  const { id } = session.user
  const queryClient = new QueryClient()
  // Does not throw. If it fails, the browser fetches the connections.
  await queryClient.prefetchQuery(connectionsQueryOptions(serverConfig, { userId: id }))
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <Brokerages userId={id} />
    </HydrationBoundary>
  )
}
