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
 * Who a call acts for. A backend that keeps the secrets fills both in itself; a client that holds a secret
 * of its own (a prototype) may pass it, and it then travels in a header, never in a URL.
 */
export interface UserCredentials {
  userId?: string | undefined
  userSecret?: string | undefined
}

/** Options of the Connection Portal, as `POST /snapTrade/login` takes them. */
export interface LoginOptions {
  /** A brokerage's slug, for example `ALPACA`: the portal opens at this brokerage. */
  broker?: string | undefined
  /** Back to the redirect URL at once, without the portal's closing page. Ignored inside an iframe. */
  immediateRedirect?: boolean | undefined
  /** Where the portal leads to in the end. Ignored inside an iframe. */
  customRedirect?: string | undefined
  /** The id of the connection to mend or to raise to trading. A UUID. */
  reconnect?: string | undefined
  connectionType?: ConnectionType | undefined
  /** Whether the portal shows a close button of its own. SnapTrade's default: yes. */
  showCloseButton?: boolean | undefined
  /** Default: as the page is, by its `color-scheme`. */
  darkMode?: boolean | undefined
  /** Default: `pt-BR` where the page's `lang` is Portuguese. `en` or `pt-BR`, in any case, with `-` or `_`; a regional tag counts as its language. */
  locale?: string | undefined
  connectionPortalVersion?: 'v4' | 'v3' | 'v2' | undefined
}

/** What an operation on one connection takes. */
export interface AuthorizationInput extends UserCredentials {
  /** The connection's id. */
  authorizationId: string
}

/** Input and answer of every operation, by SnapTrade's operation id. */
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
/** What an operation takes. */
export type OperationInput<Name extends OperationName> = OperationMap[Name]['input']
/** What an operation answers. */
export type OperationOutput<Name extends OperationName> = OperationMap[Name]['output']

/** One row of the table: how an operation travels. Who may call it is up to the backend. */
export interface Operation {
  method: 'GET' | 'POST' | 'DELETE'
  /** Below `/api/v1`; `{name}` stands for an input. */
  path: string
  /** Whether a second call does no more than the first, so that a failed one may be sent again. */
  isRepeatable: boolean
  /** Whether the answer is an array. */
  isList: boolean
  /** Inputs that go into the query, in the order in which SnapTrade's own SDK writes them. */
  query: readonly string[]
  /** Inputs that go into the JSON body. */
  body: readonly string[]
}

/** Rows differ in few columns: a GET may be repeated, and an operation returns one object, unless the row says otherwise. */
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
export const loginOptionNames: readonly (keyof LoginOptions)[] = [
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
 * Every operation of SnapTrade that this package speaks. The http transport encodes from this table, the
 * route handler routes by it, the client signs from it and the sandbox answers by it.
 *
 * `loginSnapTradeUser` may be repeated although it is a POST: an unused link simply expires. The DELETEs
 * may not: the second answer would be "not found" after a success. `refreshBrokerageAuthorization` is billed
 * by the call.
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
