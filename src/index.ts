// Settings
export {
  type Config,
  type CreateConfigParameters,
  createConfig,
  type PortalParameters,
} from './core/config.js'
// Errors
export { type ErrorAction, errorCodes, isErrorCode, type SnapTradeErrorCode } from './core/errorCodes.js'
export {
  type ErrorEnvelope,
  isSnapTradeError,
  SnapTradeError,
  type SnapTradeErrorDetails,
} from './core/errors.js'
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
export type { RequestFunction, RequestOptions, Transport } from './core/transport.js'
// Transports
export { type CustomTransportParameters, custom } from './transports/custom.js'
export { type HttpTransportParameters, http } from './transports/http.js'
