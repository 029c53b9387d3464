import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query'
import {
  type Account,
  type Brokerage,
  type Confirmation,
  type Connection,
  type ConnectionDeletion,
  createConfig,
  type DeleteConnectionVariables,
  http,
  type LoginLink,
  type LoginOptions,
  type OperationOutput,
  type PartnerInfo,
  type RegisterUserVariables,
  type SnapTradeError,
  type SnapTradeErrorCode,
  type SnapTradeUser,
  type UserDeletion,
  useBrokerages,
  useConnectBroker,
  useConnection,
  useConnectionAccounts,
  useConnections,
  useDeleteConnection,
  useDeleteUser,
  useDisableConnection,
  useLoginLink,
  usePartnerInfo,
  usePortalMessages,
  useRefreshConnection,
  useRegisterUser,
  useResetUserSecret,
  useSnapTradeUsers,
  useUserJwt,
} from 'react-snaptrade-connect'
import { expectTypeOf } from 'vitest'

/** Checked by `tsc`, not run: the parameters and results of the hooks. */
export const Hooks = () => {
  expectTypeOf(useConnections()).toEqualTypeOf<UseQueryResult<Connection[], SnapTradeError>>()
  expectTypeOf(useConnections({ query: { select: (list) => list.length } }).data).toEqualTypeOf<
    number | undefined
  >()
  expectTypeOf(useConnection({ connectionId: 'c' })).toEqualTypeOf<
    UseQueryResult<Connection, SnapTradeError>
  >()
  expectTypeOf(useConnectionAccounts({ connectionId: null }).data).toEqualTypeOf<Account[] | undefined>()
  expectTypeOf(useBrokerages().data).toEqualTypeOf<Brokerage[] | undefined>()
  expectTypeOf(usePartnerInfo().data).toEqualTypeOf<PartnerInfo | undefined>()
  expectTypeOf(useSnapTradeUsers().data).toEqualTypeOf<string[] | undefined>()
  expectTypeOf(useUserJwt()).toEqualTypeOf<UseQueryResult<string, SnapTradeError>>()

  expectTypeOf(useRegisterUser()).toEqualTypeOf<
    UseMutationResult<SnapTradeUser, SnapTradeError, RegisterUserVariables | void>
  >()
  expectTypeOf(useDeleteUser().data).toEqualTypeOf<UserDeletion | undefined>()
  expectTypeOf(useLoginLink()).toEqualTypeOf<
    UseMutationResult<LoginLink, SnapTradeError, LoginOptions | void>
  >()
  expectTypeOf(useResetUserSecret().mutate).toBeCallableWith()
  expectTypeOf(useDeleteConnection()).toEqualTypeOf<
    UseMutationResult<ConnectionDeletion, SnapTradeError, DeleteConnectionVariables>
  >()
  expectTypeOf(useRefreshConnection().data).toEqualTypeOf<Confirmation | undefined>()
  expectTypeOf(useDisableConnection().data).toEqualTypeOf<Confirmation | undefined>()

  const visit = useConnectBroker({ onSuccess: ({ connectionId }) => expectTypeOf(connectionId).toBeString() })
  expectTypeOf(visit.error?.code).toEqualTypeOf<SnapTradeErrorCode | undefined>()
  if (visit.state.status === 'blocked') expectTypeOf(visit.state.redirectURI).toBeString()
  expectTypeOf(usePortalMessages({ source: () => window, onMessage: () => {} })).toEqualTypeOf<void>()

  // @ts-expect-error a connection has to be named
  useConnection()
  // @ts-expect-error keys and functions are ours
  useConnections({ query: { queryFn: () => [] } })
  // @ts-expect-error no such connection type
  useConnectBroker({ connectionType: 'write' })
  // @ts-expect-error which one?
  useDeleteConnection().mutate()
}

/** A transport returns the model of the operation. */
export const transport = () => {
  const config = createConfig({ transport: http('/api/snaptrade') })
  const { request } = config.transport
  expectTypeOf(request('listSnapTradeUsers', {})).toEqualTypeOf<Promise<string[]>>()
  expectTypeOf<OperationOutput<'getPartnerInfo'>>().toEqualTypeOf<PartnerInfo>()
  // @ts-expect-error no such operation
  request('login', {})
  // @ts-expect-error an id is needed
  request('deleteConnection', {})
}
