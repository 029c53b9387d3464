import type {
  Account,
  Brokerage,
  Confirmation,
  Connection,
  ConnectionDeletion,
  ConnectionType,
  EncryptedResponse,
  LoginLink,
  PartnerInfo,
  SnapTradeUser,
  UserDeletion,
} from './models.js'

/**
 * The user a request acts for. A backend that stores the secrets adds both fields itself. A client that holds a
 * secret (in a prototype) can pass it; the secret is sent in a header, never in a URL.
 */
export interface UserCredentials {
  userId?: string | undefined
  userSecret?: string | undefined
}

/** Options of the Connection Portal, as `POST /snapTrade/login` accepts them. */
export interface LoginOptions {
  /** A brokerage's slug, for example `ALPACA`: the portal opens at this brokerage. */
  broker?: string | undefined
  /** Redirects to the redirect URL without the portal's closing page. Ignored inside an iframe. */
  immediateRedirect?: boolean | undefined
  /** Where the portal redirects at the end. Ignored inside an iframe. */
  customRedirect?: string | undefined
  /** The id of the connection to fix or to upgrade to trading. A UUID. */
  reconnect?: string | undefined
  connectionType?: ConnectionType | undefined
  /** Whether the portal shows its own close button. SnapTrade's default: yes. */
  showCloseButton?: boolean | undefined
  /** Default: the `color-scheme` of the page. */
  darkMode?: boolean | undefined
  /**
   * `en` or `pt-BR`, case-insensitive, with `-` or `_`; a regional tag counts as its language. Default: `pt-BR` if
   * the page's `lang` is Portuguese.
   */
  locale?: string | undefined
  connectionPortalVersion?: 'v4' | 'v3' | 'v2' | undefined
}

/** Input of an operation on one connection. */
export interface AuthorizationInput extends UserCredentials {
  /** The connection's id. */
  authorizationId: string
}

/** The input and output of every operation, by SnapTrade's operation id. */
export interface OperationMap {
  registerSnapTradeUser: {
    input: { userId?: string | undefined; rsaPublicKey?: string | undefined }
    output: SnapTradeUser
  }
  loginSnapTradeUser: { input: UserCredentials & LoginOptions; output: LoginLink | EncryptedResponse }
  listSnapTradeUsers: { input: Record<never, never>; output: string[] }
  deleteSnapTradeUser: { input: { userId?: string | undefined }; output: UserDeletion }
  getUserJWT: { input: UserCredentials; output: EncryptedResponse }
  resetSnapTradeUserSecret: { input: UserCredentials; output: SnapTradeUser }
  listBrokerageAuthorizations: { input: UserCredentials; output: Connection[] }
  detailBrokerageAuthorization: { input: AuthorizationInput; output: Connection }
  deleteConnection: { input: UserCredentials & { connectionId: string }; output: ConnectionDeletion }
  refreshBrokerageAuthorization: { input: AuthorizationInput; output: Confirmation }
  disableBrokerageAuthorization: { input: AuthorizationInput; output: Confirmation }
  listBrokerageAuthorizationAccounts: { input: AuthorizationInput; output: Account[] }
  listAllBrokerages: { input: Record<never, never>; output: Brokerage[] }
  getPartnerInfo: { input: Record<never, never>; output: PartnerInfo }
}

/** SnapTrade's operation ids. */
export type OperationName = keyof OperationMap
/** The input of an operation. */
export type OperationInput<Name extends OperationName> = OperationMap[Name]['input']
/** The output of an operation. */
export type OperationOutput<Name extends OperationName> = OperationMap[Name]['output']

/** One row of the table: how an operation is sent. The backend decides who may call it. */
export interface Operation {
  method: 'GET' | 'POST' | 'DELETE'
  /** Relative to `/api/v1`. `{name}` is replaced by an input. */
  path: string
  /** Whether a second call has no further effect, so that a failed call can be sent again. */
  isRepeatable: boolean
  /** Whether the response is an array. */
  isList: boolean
  /** Inputs that are sent in the query, in the order of SnapTrade's own SDK. */
  query: readonly string[]
  /** Inputs that are sent in the JSON body. */
  body: readonly string[]
}

/** Defaults of a row: a GET is repeatable, and an operation returns one object. */
const row = (method: Operation['method'], path: string, rest: Partial<Operation> = {}): Operation => ({
  method,
  path,
  query: [],
  body: [],
  isRepeatable: method === 'GET',
  isList: false,
  ...rest,
})

const user = ['userId', 'userSecret']

/** The names of the portal's options. */
export const loginOptionNames: (keyof LoginOptions)[] = [
  'broker',
  'immediateRedirect',
  'customRedirect',
  'reconnect',
  'connectionType',
  'showCloseButton',
  'darkMode',
  'locale',
  'connectionPortalVersion',
]

/**
 * All SnapTrade operations that this package supports. The http transport encodes requests, the route handler routes,
 * the client signs and the sandbox responds according to this table.
 *
 * `loginSnapTradeUser` is repeatable although it is a POST: an unused link expires. The DELETEs are not: the second
 * response would be "not found" after a success. `refreshBrokerageAuthorization` is billed per call.
 */
export const operations: Readonly<Record<OperationName, Operation>> = {
  registerSnapTradeUser: row('POST', '/snapTrade/registerUser', { body: ['userId', 'rsaPublicKey'] }),
  loginSnapTradeUser: row('POST', '/snapTrade/login', {
    query: user,
    body: loginOptionNames,
    isRepeatable: true,
  }),
  listSnapTradeUsers: row('GET', '/snapTrade/listUsers', { isList: true }),
  deleteSnapTradeUser: row('DELETE', '/snapTrade/deleteUser', { query: ['userId'] }),
  getUserJWT: row('GET', '/snapTrade/encryptedJWT', { query: user }),
  resetSnapTradeUserSecret: row('POST', '/snapTrade/resetUserSecret', { body: user }),
  listBrokerageAuthorizations: row('GET', '/authorizations', { query: user, isList: true }),
  detailBrokerageAuthorization: row('GET', '/authorizations/{authorizationId}', { query: user }),
  deleteConnection: row('DELETE', '/connection/{connectionId}', { query: user }),
  refreshBrokerageAuthorization: row('POST', '/authorizations/{authorizationId}/refresh', {
    query: user,
  }),
  disableBrokerageAuthorization: row('POST', '/authorizations/{authorizationId}/disable', {
    query: user,
  }),
  listBrokerageAuthorizationAccounts: row('GET', '/authorizations/{authorizationId}/accounts', {
    query: user,
    isList: true,
  }),
  listAllBrokerages: row('GET', '/brokerages', { isList: true }),
  getPartnerInfo: row('GET', '/snapTrade/partners'),
}
