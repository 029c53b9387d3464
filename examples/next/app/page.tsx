import { dehydrate, QueryClient } from '@tanstack/react-query'
import { headers } from 'next/headers'
import { connectionsQueryOptions } from 'react-snaptrade-connect'
import { serverConfig } from '../lib/serverConfig'
import { getSession } from '../lib/session'
import { Brokerages } from './Brokerages'

export default async function Page() {
  const session = await getSession(await headers())
  if (!session) return <p>Sign in to connect a brokerage.</p>
  const userId = session.user.id
  const queryClient = new QueryClient()
  // A failure here is no failure of the page: the browser asks again.
  await queryClient.prefetchQuery(connectionsQueryOptions(serverConfig, { scope: userId }))
  return <Brokerages userId={userId} sandbox={process.env.SNAPTRADE_PORTAL} state={dehydrate(queryClient)} />
}
