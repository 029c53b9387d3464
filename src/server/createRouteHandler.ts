import { SnapTradeError } from '../core/errors.js'
import { createSnapTradeClient } from './client.js'
import { type Deadline, startDeadline } from './deadline.js'
import { createAdmit } from './handler/admit.js'
import { createEventsRoute, isEventsPath } from './handler/eventsRoute.js'
import { createFinish } from './handler/finish.js'
import { createHealth, type Health, type HealthParameters } from './handler/health.js'
import { createInFlight } from './handler/inFlight.js'
import type { CreateRouteHandlerParameters, RequestRuntime, SignedInUser } from './handler/options.js'
import { checkParameters, defaultSecrets, warnOfPersonalKey } from './handler/parameters.js'
import { createPerform } from './handler/perform.js'
import { createReports } from './handler/report.js'
import { errorContextOf, type RequestContext, startContext } from './handler/requestContext.js'
import { respond } from './handler/respond.js'
import { shareReads } from './handler/sharedReads.js'
import { createUpstream } from './handler/upstream.js'
import { createUserContexts } from './handler/userContexts.js'

/**
 * Responds to a request and never rejects. Available under each method's name, as frameworks expect. A second
 * argument with `waitUntil` (the `ExecutionContext` of Workers) keeps the runtime running for work that must
 * complete.
 */
export interface RouteHandler {
  (request: Request, runtime?: RequestRuntime): Promise<Response>
  GET: (request: Request) => Promise<Response>
  POST: (request: Request) => Promise<Response>
  DELETE: (request: Request) => Promise<Response>
  /** For `export default` in Bun, Deno and Workers, which pass the runtime as the third argument. */
  fetch: (request: Request, environment?: unknown, runtime?: unknown) => Promise<Response>
  /**
   * Ends the event streams, responds 503 to further requests, and resolves when all work is done, after `deadline` at
   * the latest. Also waits for registrations whose browser has disconnected. Call it on `SIGTERM`.
   *
   * @example
   * process.once('SIGTERM', async () => {
   *   const closed = new Promise((resolve) => server.close(resolve))
   *   await Promise.all([handler.drain(), closed])
   *   process.exit(0)
   * })
   */
  drain: () => Promise<void>
  /**
   * Returns whether the store is writable and whether SnapTrade accepts the keys. Never rejects. Caches a result for
   * 30 s. Not suitable as a liveness check, because a restart fixes neither.
   *
   * @example
   * const { isHealthy } = await handler.health()
   * const response = Response.json({ isHealthy }, { status: isHealthy ? 200 : 503 })
   */
  health: (parameters?: HealthParameters) => Promise<Health>
}

type Handle = (request: Request, runtime?: RequestRuntime) => Promise<Response>

/**
 * Creates the backend of the `http` transport: identifies the user, checks permissions, adds the user's credentials,
 * signs, and forwards to SnapTrade. Mount it at any path. Throws `config_invalid`. Responds to errors with JSON and a
 * status: 4xx for the request, 500 for the configuration and the store, 502 to 504 for SnapTrade and timeouts.
 *
 * @example
 * export const { GET, POST, DELETE } = createRouteHandler({
 *   getUser: async (request) => (await getSession(request))?.user ?? null,
 *   userSecrets: unstorageUserSecrets(storage),
 * })
 */
export const createRouteHandler = <User extends SignedInUser>(
  parameters: CreateRouteHandlerParameters<User>,
): RouteHandler => {
  const checked = checkParameters(parameters)
  const { deadline, keyType } = checked
  let { client } = parameters
  const findClient = () => {
    client ??= createSnapTradeClient(parameters)
    return client
  }
  warnOfPersonalKey(keyType)
  const secrets = parameters.userSecrets ?? defaultSecrets(keyType)
  const reports = createReports(parameters)
  const performAlone = createPerform({ keyType, autoRegister: parameters.autoRegister ?? true })
  const perform = parameters.sharedReads === false ? performAlone : shareReads(performAlone)
  const createUserContext = createUserContexts({ send: createUpstream(findClient), secrets })
  const inFlight = createInFlight()
  const finish = createFinish(reports)
  const admit = createAdmit(parameters, checked, findClient)
  const events = createEventsRoute({ ...parameters, keyType }, checked.trustedOrigins)

  const serve = async (context: RequestContext, time: Deadline): Promise<Response> => {
    if (inFlight.isDraining()) throw draining()
    if (isEventsPath(new URL(context.request.url).pathname)) return events.open(context, time)
    const call = await time.within('app', () => admit(context))
    const userContext = createUserContext(time, (problem, more) =>
      reports.error(problem, { ...errorContextOf(context), ...more }),
    )
    const { status, headers, data } = await perform(userContext, call)
    context.requestId = headers?.get('x-request-id') || context.requestId
    return respond(status, data, headers, { 'x-request-id': context.requestId })
  }

  const keepAwake = (context: RequestContext, work: Promise<unknown>, runtime?: RequestRuntime) => {
    try {
      parameters.waitUntil?.(work)
      if (typeof runtime?.waitUntil === 'function') runtime.waitUntil(work)
    } catch (thrown) {
      reports.error(thrown, errorContextOf(context))
    }
  }

  const handle: Handle = (request, runtime) => {
    const context = startContext(request)
    const time = startDeadline(deadline)
    const work = serve(context, time)
    const response = finish(context, time, work)
    const all = Promise.allSettled([work, response])
    inFlight.add(all)
    // A read can be canceled.
    if (request.method !== 'GET') keepAwake(context, all, runtime)
    return response
  }
  const drain = () => {
    events.end()
    return inFlight.drain()
  }
  return withMethods(handle, { drain, health: createHealth({ findClient, secrets }) })
}

const withMethods = (handle: Handle, more: Pick<RouteHandler, 'drain' | 'health'>): RouteHandler => {
  // Next passes its own parameters as the second argument.
  const byMethod = (request: Request) => handle(request)
  return Object.assign((request: Request, runtime?: RequestRuntime) => handle(request, runtime), {
    GET: byMethod,
    POST: byMethod,
    DELETE: byMethod,
    fetch: (request: Request, _environment?: unknown, runtime?: unknown) =>
      handle(request, runtime as RequestRuntime | undefined),
    ...more,
  })
}

const draining = () =>
  new SnapTradeError('busy', {
    status: 503,
    retryAfter: 1,
    detail: 'This process is shutting down (drain). Try again.',
  })
