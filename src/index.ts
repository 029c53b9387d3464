// Settings
export {
  type Config,
  type CreateConfigParameters,
  createConfig,
  type PortalParameters,
} from './core/config.js'
// Events
export type { ConnectionEvent } from './core/connectionEvent.js'
// Errors
export type { ErrorEnvelope } from './core/envelope.js'
export type { ErrorAction } from './core/errorActions.js'
export { errorCodes, isErrorCode, type SnapTradeErrorCode } from './core/errorCodes.js'
export {
  isSnapTradeError,
  SnapTradeError,
  type SnapTradeErrorDetails,
} from './core/errors.js'
// Keys of encrypted users
export type { DeviceKey, KeyStore } from './core/keyStore.js'
// Models
export type * from './core/models.js'
// Operations
export type {
  AuthorizationInput,
  LoginOptions,
  OperationInput,
  OperationMap,
  OperationName,
  OperationOutput,
  UserCredentials,
} from './core/operations.js'
export { type SubscribeParameters, subscribeToEvents } from './core/subscribeToEvents.js'
export type {
  RequestFunction,
  RequestOptions,
  SubscribeFunction,
  Transport,
} from './core/transport.js'
// Texts
export type { ErrorMessages } from './messages/enErrors.js'
export type { WindowTexts } from './messages/enWindow.js'
export type {
  ButtonMessages,
  MessageGroups,
  MessageOverrides,
  Messages,
} from './messages/messages.js'
export type { Plural } from './messages/plural.js'
// The portal
export { type CompletedConnection, completeConnection } from './portal/completeConnection.js'
export type {
  Display,
  ExitReason,
  OutcomeChannel,
  PortalEvent,
  SurfaceKind,
  SurfaceReason,
  VisitOutcome,
  VisitState,
} from './portal/events.js'
export { type PortalMessage, parsePortalMessage } from './portal/messages.js'
export {
  type BrokeragesQueryParameters,
  brokeragesQueryKey,
  brokeragesQueryOptions,
} from './query/brokerages.js'
export {
  type ConnectionQueryParameters,
  connectionQueryKey,
  connectionQueryOptions,
} from './query/connection.js'
export {
  type ConnectionAccountsQueryParameters,
  connectionAccountsQueryKey,
  connectionAccountsQueryOptions,
  isSyncing,
} from './query/connectionAccounts.js'
export {
  type ConnectionsQueryParameters,
  connectionsQueryKey,
  connectionsQueryOptions,
} from './query/connections.js'
export {
  type DeleteConnectionMutationParameters,
  type DeleteConnectionVariables,
  deleteConnectionMutationOptions,
} from './query/deleteConnection.js'
export {
  type DeleteUserMutationParameters,
  type DeleteUserVariables,
  deleteUserMutationOptions,
} from './query/deleteUser.js'
export {
  type DisableConnectionMutationParameters,
  type DisableConnectionVariables,
  disableConnectionMutationOptions,
} from './query/disableConnection.js'
// Queries, for prefetching and server components
export { invalidateConnections } from './query/invalidateConnections.js'
export {
  type ConnectionKeyParameters,
  type SnapTradeQueryKey,
  snapTradeQueryKey,
  type UserKeyParameters,
} from './query/keys.js'
export { type LoginLinkMutationParameters, loginLinkMutationOptions } from './query/loginLink.js'
export type { SnapTradeQueryOptions, TaggedQueryKey } from './query/operationQuery.js'
export {
  type PartnerInfoQueryParameters,
  partnerInfoQueryKey,
  partnerInfoQueryOptions,
} from './query/partnerInfo.js'
export {
  type RefreshConnectionMutationParameters,
  type RefreshConnectionVariables,
  refreshConnectionMutationOptions,
} from './query/refreshConnection.js'
export {
  type RegisterUserMutationParameters,
  type RegisterUserVariables,
  registerUserMutationOptions,
} from './query/registerUser.js'
export {
  type ResetUserSecretMutationParameters,
  resetUserSecretMutationOptions,
} from './query/resetUserSecret.js'
export {
  type SnapTradeUsersQueryParameters,
  snapTradeUsersQueryKey,
  snapTradeUsersQueryOptions,
} from './query/snapTradeUsers.js'
export type { UserParameters } from './query/user.js'
export { type UserJwtQueryParameters, userJwtQueryKey, userJwtQueryOptions } from './query/userJwt.js'
// Provider and hooks
export { SnapTradeProvider, type SnapTradeProviderProps } from './react/SnapTradeProvider.js'
export {
  type UseBrokeragesParameters,
  type UseBrokeragesReturnType,
  useBrokerages,
} from './react/useBrokerages.js'
export {
  type ConnectSuccess,
  type UseConnectBrokerParameters,
  type UseConnectBrokerReturnType,
  useConnectBroker,
} from './react/useConnectBroker.js'
export {
  type UseConnectionParameters,
  type UseConnectionReturnType,
  useConnection,
} from './react/useConnection.js'
export {
  type UseConnectionAccountsParameters,
  type UseConnectionAccountsReturnType,
  useConnectionAccounts,
} from './react/useConnectionAccounts.js'
export { type UseConnectionEventsParameters, useConnectionEvents } from './react/useConnectionEvents.js'
export {
  type UseConnectionsParameters,
  type UseConnectionsReturnType,
  useConnections,
} from './react/useConnections.js'
export {
  type UseDeleteConnectionParameters,
  type UseDeleteConnectionReturnType,
  useDeleteConnection,
} from './react/useDeleteConnection.js'
export {
  type UseDeleteUserParameters,
  type UseDeleteUserReturnType,
  useDeleteUser,
} from './react/useDeleteUser.js'
export {
  type UseDisableConnectionParameters,
  type UseDisableConnectionReturnType,
  useDisableConnection,
} from './react/useDisableConnection.js'
export {
  type UseLoginLinkParameters,
  type UseLoginLinkReturnType,
  useLoginLink,
} from './react/useLoginLink.js'
export {
  type UsePartnerInfoParameters,
  type UsePartnerInfoReturnType,
  usePartnerInfo,
} from './react/usePartnerInfo.js'
export { type UsePortalMessagesParameters, usePortalMessages } from './react/usePortalMessages.js'
export {
  type UseRefreshConnectionParameters,
  type UseRefreshConnectionReturnType,
  useRefreshConnection,
} from './react/useRefreshConnection.js'
export {
  type UseRegisterUserParameters,
  type UseRegisterUserReturnType,
  useRegisterUser,
} from './react/useRegisterUser.js'
export {
  type UseResetUserSecretParameters,
  type UseResetUserSecretReturnType,
  useResetUserSecret,
} from './react/useResetUserSecret.js'
export type { ConfigParameter } from './react/useSnapTrade.js'
export {
  type UseSnapTradeUsersParameters,
  type UseSnapTradeUsersReturnType,
  useSnapTradeUsers,
} from './react/useSnapTradeUsers.js'
export { type UseUserJwtParameters, type UseUserJwtReturnType, useUserJwt } from './react/useUserJwt.js'
// Transports
export { type CustomTransportParameters, custom } from './transports/custom.js'
export { type HttpTransportParameters, http } from './transports/http.js'
export type { EventSourceLike } from './transports/listen.js'
// Components
export {
  BalanceSummary,
  type BalanceSummaryProps,
  type BalanceSummaryState,
} from './ui/BalanceSummary.js'
export {
  BrokeragePicker,
  type BrokeragePickerProps,
  type BrokeragePickerState,
} from './ui/BrokeragePicker.js'
export type { BrokerageOptionState } from './ui/brokeragePicker/BrokerageOption.js'
export {
  ConnectBrokerButton,
  type ConnectBrokerButtonProps,
  type ConnectBrokerButtonState,
} from './ui/ConnectBrokerButton.js'
export {
  ConnectionCallback,
  type ConnectionCallbackProps,
  type ConnectionCallbackState,
} from './ui/ConnectionCallback.js'
export {
  ConnectionList,
  type ConnectionListProps,
  type ConnectionListState,
} from './ui/ConnectionList.js'
export {
  type ConnectionTypeOption,
  ConnectionTypeSelect,
  type ConnectionTypeSelectProps,
  type ConnectionTypeSelectState,
} from './ui/ConnectionTypeSelect.js'
export type { ConnectionAction } from './ui/connectionList/ConnectionActions.js'
export { PortalDialog, type PortalDialogProps, type PortalDialogState } from './ui/PortalDialog.js'
export { PortalFrame, type PortalFrameProps, type PortalFrameState } from './ui/PortalFrame.js'
export {
  ReconnectBanner,
  type ReconnectBannerProps,
  type ReconnectBannerState,
} from './ui/ReconnectBanner.js'
export type { RenderProps } from './ui/renderElement.js'
export {
  SnapTradeUserTable,
  type SnapTradeUserTableProps,
  type SnapTradeUserTableState,
} from './ui/SnapTradeUserTable.js'
export { type ThemeName, type ThemeTokens, themeAttribute, themeStyle } from './ui/theme.js'
