import type { SnapTradeErrorCode } from '../../core/errorCodes.js'
import type { OperationName } from '../../core/operations.js'
import type { SnapTradeClient } from '../client.js'
import type { CreateSnapTradeClientParameters } from '../clientParameters.js'
import type { EventStreamParameters } from '../events/eventStream.js'
import type { LiveEvents } from '../events/liveEvents.js'
import type { UserSecrets } from '../users/userSecrets.js'
import type { PublicOperation, SelfOperation, StaffOperation } from './permissions.js'

/** The user of a request, with your app's id. */
export interface SignedInUser {
  /**
   * Used as SnapTrade's `userId`. Must be permanent and unique. Do not use an email address, because the id cannot be
   * changed.
   */
  id: string
}

/** The argument of `isStaff`. */
export interface StaffContext<User extends SignedInUser = SignedInUser> {
  operation: OperationName
  /** `other` also for `listSnapTradeUsers`, which concerns all users. */
  target: 'self' | 'other'
  /** The user id in the request. */
  targetUserId: string | undefined
  /** The validated input. */
  input: Readonly<Record<string, unknown>>
  user: User
  request: Request
}

/** The second argument of `onError`. */
export interface ErrorContext {
  /** `undefined` if the request failed before its operation was known. */
  operation: OperationName | undefined
  /** The app's id of the user the request is for. `undefined` before `getUser` has resolved. */
  userId: string | undefined
  /** A SnapTrade user whose secret was lost before it was used. You can delete this user at SnapTrade. */
  orphanedUserId?: string | undefined
  /** SnapTrade's `x-request-id` if the error has one, else an id of the handler. */
  requestId: string
  request: Request
}

/** The argument of `onEvent`: one completed request. */
export interface RequestEvent {
  /** `undefined` if the request failed before its operation was known. */
  operation: OperationName | undefined
  /** The app's id of the signed-in user. `undefined` when signed out, or before `getUser` has resolved. */
  userId: string | undefined
  /**
   * `other` also for `listSnapTradeUsers`, which concerns all users. `undefined` if the request was rejected earlier.
   */
  target: 'self' | 'other' | undefined
  /** The id of the user the request is for. */
  targetUserId: string | undefined
  /** The HTTP status of the response. */
  status: number
  /** The error's code; `undefined` after a success. */
  code: SnapTradeErrorCode | undefined
  /** Milliseconds from the request to the response. */
  duration: number
  /** SnapTrade's `x-request-id`, or an id of the handler if SnapTrade sent none. Also sent with the response. */
  requestId: string
  request: Request
}

/** The runtime that is passed with a request, like the `ExecutionContext` of Workers. */
export interface RequestRuntime {
  waitUntil?: ((work: Promise<unknown>) => void) | undefined
}

/** Parameters of `createRouteHandler`: the client's and the handler's own. */
export interface CreateRouteHandlerParameters<User extends SignedInUser = SignedInUser>
  extends CreateSnapTradeClientParameters {
  /** A client of your own, instead of the client's parameters. */
  client?: SnapTradeClient | undefined
  /**
   * Returns the signed-in user from your session, never from the request body. For `null` or `undefined`, the handler
   * responds 401.
   */
  getUser: (request: Request) => User | null | undefined | Promise<User | null | undefined>
  /**
   * Operations that users can perform for themselves. Default: `defaultSelfOperations`. Remove one to forbid it; add
   * `deleteSnapTradeUser` or `disableBrokerageAuthorization` to allow it.
   */
  selfOperations?: readonly SelfOperation[] | undefined
  /** Operations that staff (`isStaff`) can perform, including registering and deleting other users. Default: none. */
  staffOperations?: readonly StaffOperation[] | undefined
  /**
   * Returns whether the user is staff. Called only for `staffOperations`; only `true` grants access. Default: no user
   * is staff.
   */
  isStaff?: ((context: StaffContext<User>) => boolean | Promise<boolean>) | undefined
  /** Operations that do not require signing in. Default: none. */
  publicOperations?: readonly PublicOperation[] | undefined
  /** Default: in memory, which is only suitable for the sandbox. */
  userSecrets?: UserSecrets | undefined
  /**
   * The source of events: `memoryEvents()` or `redisEvents(client)`. Pass the same object to `createWebhookHandler`.
   * `GET /events` sends the events to the user's pages. Default: no events.
   */
  events?: LiveEvents | undefined
  /** Limits of the streams of `GET /events`. */
  eventStreams?: EventStreamParameters | undefined
  /** Whether concurrent identical reads of one user are sent to SnapTrade once. Default: `true`. */
  sharedReads?: boolean | undefined
  /** Whether a user's first login link registers them with SnapTrade. Default: `true`. */
  autoRegister?: boolean | undefined
  /**
   * Origins of other sites that can POST and DELETE, like `https://app.example.com`, `capacitor://localhost` or, on a
   * private network, `http://192.168.1.20:5173`. Your framework sends the CORS headers.
   */
  trustedOrigins?: readonly string[] | undefined
  /**
   * Origins that `customRedirect` can redirect to, in addition to the handler's own and in the same form. Also
   * `myapp://connected`.
   */
  redirectOrigins?: readonly string[] | undefined
  /**
   * Milliseconds for one request with all its steps: `getUser`, `userSecrets` and SnapTrade. Also the age after which
   * a registration without a response counts as lost. Use the same value in all processes. Default: 45000.
   */
  deadline?: number | undefined
  /** Maximum bytes of a request body. Default: 16384. */
  maxBodySize?: number | undefined
  /**
   * Whether the header `x-snaptrade-user-secret` is used if the store has no secret. For prototypes. Default:
   * `false`.
   */
  acceptUserSecretHeader?: boolean | undefined
  /**
   * Called with every error that the operator has to fix: status 500 and higher, and lost secrets, with the original
   * exception. Default: `console.error` with code, operation and request id.
   */
  onError?: ((error: unknown, context: ErrorContext) => unknown) | undefined
  /**
   * Called after each request, including rejected ones, for logs, metrics and audits. Contains no secret, but
   * `request` has the user's cookies.
   */
  onEvent?: ((event: RequestEvent) => unknown) | undefined
  /**
   * Keeps a serverless runtime running for work that must complete after the browser disconnects, like a
   * registration: `waitUntil` of `cloudflare:workers` or `@vercel/functions`, `after` of `next/server`.
   */
  waitUntil?: ((work: Promise<unknown>) => void) | undefined
}
