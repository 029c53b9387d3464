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
 * Answers a request and never rejects. The same function under each method's name, as frameworks want it. A second
 * argument with `waitUntil` (the `ExecutionContext` of Workers) keeps the runtime awake for work that must not be cut off.
 */
export interface RouteHandler {
  (request: Request, runtime?: RequestRuntime): Promise<Response>
  GET: (request: Request) => Promise<Response>
  POST: (request: Request) => Promise<Response>
  DELETE: (request: Request) => Promise<Response>
  /** For `export default` in Bun, Deno and Workers, which pass the runtime third. */
  fetch: (request: Request, environment?: unknown, runtime?: unknown) => Promise<Response>
  /**
   * For `SIGTERM`: ends the streams of events, answers each further request with 503, and resolves when all work is done, at the latest after
   * `deadline`. Also waits for registrations whose browser has gone away.
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
   * Tells whether the store can be written to and whether SnapTrade accepts the keys. Never rejects. A result is given
   * again for 30 s. Not for the check that restarts a process: neither is fixed by a restart.
   *
   * @example
   * const { isHealthy } = await handler.health()
   * const response = Response.json({ isHealthy }, { status: isHealthy ? 200 : 503 })
   */
  health: (parameters?: HealthParameters) => Promise<Health>
}

type Handle = (request: Request, runtime?: RequestRuntime) => Promise<Response>

/**
 * Makes the backend that the `http` transport talks to. It finds out who is signed in, refuses what they may
 * not do, fills in the user's credentials, signs, and forwards to SnapTrade. Mount it at any path.
 *
 * Throws `config_invalid` at creation. Answers errors as JSON: 400 `invalid_input`, 401
 * `unauthorized`, 403 `forbidden` and `cross_site`, 404 `not_found` and `user_not_registered`, 405, 409
 * `user_secret_missing`, 413, 415, 429, 500 `config_missing` (keys are looked for at the first request) and `user_secret_not_stored`, 502 `network` and `signature_invalid`,
 * 503 `busy` and `timeout`, 504 `timeout`, and SnapTrade's own.
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

  const answer = async (context: RequestContext, time: Deadline): Promise<Response> => {
    if (inFlight.isDraining()) throw draining()
    if (isEventsPath(new URL(context.request.url).pathname)) return events.answer(context, time)
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
    const work = answer(context, time)
    const response = finish(context, time, work)
    const all = Promise.allSettled([work, response])
    inFlight.add(all)
    // A read may be cut off.
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
  // Next passes parameters of its own second.
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
    detail: 'This process is ending (drain). Try again.',
  })
