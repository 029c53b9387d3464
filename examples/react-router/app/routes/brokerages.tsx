import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { connectionsQueryOptions, createConfig, http } from 'react-snaptrade-connect'
import { Brokerages } from '../Brokerages'
import { getSession } from '../session.server'
import { handler } from '../snapTradeHandler.server'

export const loader = async ({ request }: LoaderFunctionArgs) => {
  const session = await getSession(request)
  if (!session) throw new Response('Sign in to connect a brokerage.', { status: 401 })
  const { id } = session.user
  // Calls the route handler in process, for the user of the request.
  const config = createConfig({
    transport: http('http://localhost/api/snaptrade', {
      fetch: (input, init) => handler(new Request(input, init)),
      headers: { cookie: request.headers.get('cookie') ?? '' },
    }),
  })
  const queryClient = new QueryClient()
  // Does not throw. If it fails, the browser fetches the connections.
  await queryClient.prefetchQuery(connectionsQueryOptions(config, { userId: id }))
  return { userId: id, state: dehydrate(queryClient) }
}

export default function Page() {
  const { userId, state } = useLoaderData<typeof loader>()
  return (
    <HydrationBoundary state={state}>
      <Brokerages userId={userId} />
    </HydrationBoundary>
  )
}
