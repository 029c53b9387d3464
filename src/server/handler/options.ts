import type { OperationName } from '../../core/operations.js'
import type { CreateSnapTradeClientParameters, SnapTradeClient } from '../client.js'
import type { UserSecrets } from '../users/userSecrets.js'

/** The person behind a request, as your app knows them. */
export interface SignedInUser {
  /** Becomes SnapTrade's `userId`. Lasting and unique; not an email address, for it cannot be changed. */
  id: string
}

/** What `authorize` is asked. */
export interface AuthorizeContext<User extends SignedInUser = SignedInUser> {
  operation: OperationName
  /** The checked input; `userId` when the request names a user. */
  input: Readonly<Record<string, unknown>>
  /** `null` only for the operations about nobody (`listAllBrokerages`, `getPartnerInfo`). */
  user: User | null
  request: Request
}

/** What `onError` gets beside the error. */
export interface ErrorContext {
  /** `undefined` when the request did not get as far as an operation. */
  operation: OperationName | undefined
  /** The app's id of the person the request is for. `undefined` before `getUser` has resolved. */
  userId: string | undefined
  /** A SnapTrade user whose secret was lost before anyone used it. You may delete it at SnapTrade. */
  orphanedUserId?: string | undefined
  request: Request
}

/** What `createRouteHandler` takes: the client's parameters and its own. */
export interface CreateRouteHandlerParameters<User extends SignedInUser = SignedInUser>
  extends CreateSnapTradeClientParameters {
  /** In place of the client's parameters: a client of yours. */
  client?: SnapTradeClient | undefined
  /** Who is signed in: from your session, never from the body. `null` or `undefined` answers 401. */
  getUser: (request: Request) => User | null | undefined | Promise<User | null | undefined>
  /**
   * Allows what is denied by default: listing users, registering or deleting another user, deleting oneself,
   * `disableBrokerageAuthorization`, and the operations about nobody to people who are not signed in. Only
   * `true` counts as yes.
   */
  authorize?: ((context: AuthorizeContext<User>) => boolean | Promise<boolean>) | undefined
  /** Default: in memory, which suits the sandbox alone. */
  userSecrets?: UserSecrets | undefined
  /** Whether a person's first login registers them at SnapTrade. Default: `true`. */
  autoRegister?: boolean | undefined
  /** Origins of other sites that may POST and DELETE, like `https://app.example.com`. CORS headers are your framework's. */
  trustedOrigins?: readonly string[] | undefined
  /**
   * Milliseconds for one request with all its steps: `getUser`, `userSecrets` and SnapTrade. Also the age at which a
   * registration without a response counts as lost. The same on all machines. Default: 45000.
   */
  deadline?: number | undefined
  /** Bytes a request body may have. Default: 16384. */
  maxBodySize?: number | undefined
  /** Whether the header `x-snaptrade-user-secret` counts when the store has no secret. For prototypes. Default: `false`. */
  acceptUserSecretHeader?: boolean | undefined
  /**
   * Told of every error that is the operator's: those from status 500 and lost secrets, with the original
   * exception. Default: `console.error` with code, operation and request id.
   */
  onError?: ((error: unknown, context: ErrorContext) => unknown) | undefined
}
