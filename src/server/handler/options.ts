import type { SnapTradeErrorCode } from '../../core/errorCodes.js'
import type { OperationName } from '../../core/operations.js'
import type { SnapTradeClient } from '../client.js'
import type { CreateSnapTradeClientParameters } from '../clientParameters.js'
import type { EventStreamParameters } from '../events/eventStream.js'
import type { LiveEvents } from '../events/liveEvents.js'
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
  /** SnapTrade's `x-request-id` if the error has one, else one of the handler's own. */
  requestId: string
  request: Request
}

/** What `onEvent` gets: one request that has been answered. */
export interface RequestEvent {
  /** `undefined` when the request did not get as far as an operation. */
  operation: OperationName | undefined
  /** The app's id of the signed-in person. `undefined` if nobody is, or before `getUser` has resolved. */
  userId: string | undefined
  /** `other` also for `listSnapTradeUsers`, which is about everybody. `undefined` if the request was refused before. */
  target: 'self' | 'other' | undefined
  /** The id of the person the request is for. */
  targetUserId: string | undefined
  /** The HTTP status of the response. */
  status: number
  /** The error's code; `undefined` for a success. */
  code: SnapTradeErrorCode | undefined
  /** Milliseconds from the request to the response. */
  duration: number
  /** SnapTrade's `x-request-id`, or one of the handler's own where SnapTrade sent none. The response has the same. */
  requestId: string
  request: Request
}

/** What a runtime hands over beside a request, like the `ExecutionContext` of Workers. */
export interface RequestRuntime {
  waitUntil?: ((work: Promise<unknown>) => void) | undefined
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
  /**
   * Where the events of `createWebhookHandler` come from: `memoryEvents()` or `redisEvents(client)`, the same object in
   * both handlers. `GET /events` sends them to the pages of the person. Default: pages hear of no events.
   */
  events?: LiveEvents | undefined
  /** Limits of the streams of `GET /events`. */
  eventStreams?: EventStreamParameters | undefined
  /**
   * Whether identical reads of one person that are under way at the same time are one request to SnapTrade. Default: `true`.
   */
  sharedReads?: boolean | undefined
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
  /**
   * Told of each request once it is answered, refused ones included: for logs, metrics and audits. Holds no secret, but
   * `request` has the person's cookies.
   */
  onEvent?: ((event: RequestEvent) => unknown) | undefined
  /**
   * Keeps a serverless runtime awake for what must not be cut off when the browser goes away, like a registration:
   * `waitUntil` of `cloudflare:workers` or `@vercel/functions`, `after` of `next/server`.
   */
  waitUntil?: ((work: Promise<unknown>) => void) | undefined
}
