import {
  QueryClient,
  useMutation,
  useQueries,
  useQuery,
  useSuspenseQueries,
  useSuspenseQuery,
} from '@tanstack/react-query'
import {
  type Account,
  type Brokerage,
  brokeragesQueryKey,
  brokeragesQueryOptions,
  type Connection,
  type ConnectionDeletion,
  connectionAccountsQueryKey,
  connectionAccountsQueryOptions,
  connectionQueryKey,
  connectionQueryOptions,
  connectionsQueryKey,
  connectionsQueryOptions,
  deleteConnectionMutationOptions,
  invalidateConnections,
  type PartnerInfo,
  partnerInfoQueryKey,
  type SnapTradeError,
  snapTradeQueryKey,
  snapTradeUsersQueryKey,
  snapTradeUsersQueryOptions,
  userJwtQueryKey,
  userJwtQueryOptions,
} from 'react-snaptrade-connect'
import { check, type Equal } from './check.js'
import { config } from './config.js'

const toIds = (list: Connection[]) => list.map(({ id }) => id)

export const InComponents = ({ id, userId }: { id: string; userId?: string }) => {
  const list = useQuery(connectionsQueryOptions(config, { userId }))
  check<Equal<typeof list.data, Connection[] | undefined>>()
  check<Equal<typeof list.error, SnapTradeError | null>>()

  const suspended = useSuspenseQuery(connectionsQueryOptions(config, { userId }))
  check<Equal<typeof suspended.data, Connection[]>>()
  check<Equal<typeof suspended.error, SnapTradeError | null>>()
  const selected = useSuspenseQuery(connectionsQueryOptions(config, { userId, query: { select: toIds } }))
  check<Equal<typeof selected.data, string[]>>()
  const jwt = useSuspenseQuery(userJwtQueryOptions(config))
  check<Equal<typeof jwt.data, string>>()

  const [one, accounts, ids] = useQueries({
    queries: [
      connectionQueryOptions(config, { connectionId: id }),
      connectionAccountsQueryOptions(config, { connectionId: id }),
      connectionsQueryOptions(config, { query: { select: toIds } }),
    ],
  })
  check<Equal<typeof one.data, Connection | undefined>>()
  check<Equal<typeof one.error, SnapTradeError | null>>()
  check<Equal<typeof accounts.data, Account[] | undefined>>()
  check<Equal<typeof ids.data, string[] | undefined>>()

  const all = useQueries({
    queries: [id, 'other'].map((connectionId) => connectionQueryOptions(config, { connectionId })),
    combine: (results) => results.map((result) => result.data),
  })
  check<Equal<typeof all, (Connection | undefined)[]>>()

  const [brokerages, users] = useSuspenseQueries({
    queries: [brokeragesQueryOptions(config), snapTradeUsersQueryOptions(config)],
  })
  check<Equal<typeof brokerages.data, Brokerage[]>>()
  check<Equal<typeof users.data, string[]>>()

  const remove = useMutation(deleteConnectionMutationOptions(config, { userId }))
  check<Equal<typeof remove.data, ConnectionDeletion | undefined>>()
  remove.mutate({ connectionId: id })
  return <p>{suspended.data[0]?.brokerage.name}</p>
}

export const onTheServer = async (userId: string) => {
  const client = new QueryClient()
  const options = connectionsQueryOptions(config, { userId })
  await client.prefetchQuery(options)
  const ensured = await client.ensureQueryData(options)
  check<Equal<typeof ensured, Connection[]>>()
  const fetched = await client.fetchQuery(connectionQueryOptions(config, { connectionId: 'c', userId }))
  check<Equal<typeof fetched, Connection>>()

  const cached = client.getQueryData(options.queryKey)
  check<Equal<typeof cached, Connection[] | undefined>>()
  client.setQueryData(options.queryKey, (list) => list?.filter(({ disabled }) => !disabled))
  client.setQueryData(options.queryKey, ensured)
  // @ts-expect-error connections, not ids
  client.setQueryData(options.queryKey, ['id'])
  // The whole list is cached, independent of `select`.
  const selecting = connectionsQueryOptions(config, { query: { select: toIds } })
  check<
    Equal<
      ReturnType<typeof client.getQueryData<unknown, typeof selecting.queryKey>>,
      Connection[] | undefined
    >
  >()

  await client.invalidateQueries({ queryKey: options.queryKey })

  const listed = client.getQueryData(connectionsQueryKey({ userId }))
  check<Equal<typeof listed, Connection[] | undefined>>()
  client.setQueryData(connectionsQueryKey({ userId }), (list) => list?.filter(({ disabled }) => !disabled))
  client.setQueryData(connectionsQueryKey({ userId }), ensured)
  // @ts-expect-error connections, not ids
  client.setQueryData(connectionsQueryKey({ userId }), ['id'])
  const one = client.getQueryData(connectionQueryKey({ userId, connectionId: 'c' }))
  check<Equal<typeof one, Connection | undefined>>()
  const accounts = client.getQueryData(connectionAccountsQueryKey({ userId, connectionId: 'c' }))
  check<Equal<typeof accounts, Account[] | undefined>>()
  const brokerages = client.getQueryData(brokeragesQueryKey())
  check<Equal<typeof brokerages, Brokerage[] | undefined>>()
  const partner = client.getQueryData(partnerInfoQueryKey({ userId: null }))
  check<Equal<typeof partner, PartnerInfo | undefined>>()
  const users = client.getQueryData(snapTradeUsersQueryKey({ userId }))
  check<Equal<typeof users, string[] | undefined>>()
  const jwt = client.getQueryData(userJwtQueryKey({ userId }))
  check<Equal<typeof jwt, string | undefined>>()
  await invalidateConnections(client, { userId })
  client.removeQueries({ queryKey: snapTradeQueryKey({ userId }) })
  return ensured[0]?.id satisfies string | undefined
}
