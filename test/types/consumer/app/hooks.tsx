import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query'
import {
  type Account,
  type Connection,
  type ConnectionDeletion,
  type DeleteConnectionVariables,
  type LoginLink,
  type PartnerInfo,
  type SnapTradeError,
  type SnapTradeErrorCode,
  useBrokerages,
  useConnectBroker,
  useConnection,
  useConnectionAccounts,
  useConnections,
  useDeleteConnection,
  useLoginLink,
  usePartnerInfo,
  useRegisterUser,
  useResetUserSecret,
  useSnapTradeUsers,
  useUserJwt,
} from 'react-snaptrade-connect'
import { check, type Equal } from './check.js'
import { config } from './config.js'

export const Queries = ({ id, isOpen, seconds }: { id?: string; isOpen?: boolean; seconds?: number }) => {
  const connections = useConnections()
  check<Equal<typeof connections, UseQueryResult<Connection[], SnapTradeError>>>()
  check<Equal<typeof connections.data, Connection[] | undefined>>()
  check<Equal<typeof connections.error, SnapTradeError | null>>()
  if (connections.isSuccess) check<Equal<typeof connections.data, Connection[]>>()

  // TanStack's own options; each may be `undefined`.
  const ids = useConnections({
    query: {
      enabled: isOpen,
      staleTime: seconds,
      select: (list) => list.map((connection) => connection.id),
      placeholderData: (former) => former,
      refetchInterval: ({ state }) => (state.data?.length ? false : 1000),
      throwOnError: (error) => error.code === 'unauthorized',
    },
  })
  check<Equal<typeof ids.data, string[] | undefined>>()

  const connection = useConnection({ connectionId: id, config, query: isOpen ? { retry: 1 } : undefined })
  check<Equal<typeof connection.data, Connection | undefined>>()
  const accounts = useConnectionAccounts({ connectionId: id, query: { select: (list) => list[0] } })
  check<Equal<typeof accounts.data, Account | undefined>>()
  const partner = usePartnerInfo({ query: { enabled: true } })
  check<Equal<typeof partner.data, PartnerInfo | undefined>>()
  const slugs = useBrokerages({ query: { select: (list) => new Set(list.map(({ slug }) => slug)) } })
  check<Equal<typeof slugs.data, Set<string> | undefined>>()
  const users = useSnapTradeUsers()
  check<Equal<typeof users.data, string[] | undefined>>()
  const jwt = useUserJwt()
  check<Equal<typeof jwt.data, string | undefined>>()

  // @ts-expect-error a connection has to be named
  useConnection({})
  // @ts-expect-error no such option
  useConnections({ query: { stale: 1 } })
  return <p>{ids.data?.join()}</p>
}

export const Mutations = ({ onDone }: { onDone?: () => void }) => {
  const remove = useDeleteConnection({ mutation: { onSuccess: onDone } })
  check<
    Equal<
      typeof remove,
      UseMutationResult<ConnectionDeletion, SnapTradeError, DeleteConnectionVariables, unknown>
    >
  >()
  const link = useLoginLink({
    mutation: {
      onSuccess: (data, variables) => {
        check<Equal<typeof data, LoginLink>>()
        return variables?.broker
      },
      onError: (error) => console.error(error.code),
    },
  })
  const register = useRegisterUser()
  const reset = useResetUserSecret()
  const open = async () => {
    reset.mutate()
    register.mutate()
    register.mutate({ userId: undefined, rsaPublicKey: 'ssh-rsa …' })
    const { redirectURI } = await link.mutateAsync({ broker: 'ALPACA', connectionType: 'read' })
    check<Equal<typeof redirectURI, string>>()
    // @ts-expect-error a connection has to be named
    remove.mutate()
  }
  return <button type="button" onClick={() => void open()} />
}

export const Headless = ({ broker }: { broker?: string }) => {
  const visit = useConnectBroker({
    broker,
    connectionType: 'trade-if-available',
    onSuccess: ({ connectionId }) => check<Equal<typeof connectionId, string>>(),
    onExit: ({ reason }) => check<Equal<string extends typeof reason ? true : false, false>>(),
    onError: (error) => check<Equal<typeof error, SnapTradeError>>(),
  })
  check<Equal<NonNullable<typeof visit.error>['code'], SnapTradeErrorCode>>()
  if (visit.state.status === 'blocked') return <a href={visit.state.redirectURI}>Open</a>
  return (
    <button {...visit.getButtonProps({ className: 'mine', onClick: (event) => event.preventDefault() })} />
  )
}
