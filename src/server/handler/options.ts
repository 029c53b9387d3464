import type { OperationName } from '../../core/operations.js'
import type { CreateSnapTradeClientParameters, SnapTradeClient } from '../client.js'
import type { UserSecrets } from '../users/userSecrets.js'
import type { PublicOperation, SelfOperation, StaffOperation } from './permissions.js'

/** The person behind a request, as your app knows them. */
export interface SignedInUser {
  /** Becomes SnapTrade's `userId`. Lasting and unique; not an email address, for it cannot be changed. */
  id: string
}

/** What `isStaff` gets. */
export interface StaffContext<User extends SignedInUser = SignedInUser> {
  operation: OperationName
  /** `other` also for `listSnapTradeUsers`, which is about everybody. */
  target: 'self' | 'other'
  /** The user that the request names. */
  targetUserId: string | undefined
  /** The checked input. */
  input: Readonly<Record<string, unknown>>
  user: User
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
   * What a signed-in person may do for themselves. Default: `defaultSelfOperations`. Leave one out to forbid it; add
   * `deleteSnapTradeUser` or `disableBrokerageAuthorization` to allow it.
   */
  selfOperations?: readonly SelfOperation[] | undefined
  /** What staff (`isStaff`) may do. Registering and deleting work for other people, too. Default: nothing. */
  staffOperations?: readonly StaffOperation[] | undefined
  /** Whether this person is staff, asked for `staffOperations` alone. Only `true` counts as yes. Default: nobody is. */
  isStaff?: ((context: StaffContext<User>) => boolean | Promise<boolean>) | undefined
  /** What works without signing in. Default: nothing. */
  publicOperations?: readonly PublicOperation[] | undefined
  /** Default: in memory, which suits the sandbox alone. */
  userSecrets?: UserSecrets | undefined
  /** Whether a person's first login registers them at SnapTrade. Default: `true`. */
  autoRegister?: boolean | undefined
  /**
   * Origins of other sites that may POST and DELETE, like `https://app.example.com`, `capacitor://localhost` or, on a
   * private network, `http://192.168.1.20:5173`. CORS headers are your framework's.
   */
  trustedOrigins?: readonly string[] | undefined
  /** Origins other than the handler's own that `customRedirect` may lead to, in the same form. Also `myapp://connected`. */
  redirectOrigins?: readonly string[] | undefined
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
