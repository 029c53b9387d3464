import { SnapTradeError } from '../core/errors.js'
import { matchOperation, type OperationMatch } from '../core/match.js'
import { USER_SECRET_HEADER } from '../core/wire.js'
import { createSnapTradeClient } from './client.js'
import { type Deadline, startDeadline } from './deadline.js'
import { refuseCrossSite } from './handler/crossSite.js'
import { createEventsRoute, isEventsPath } from './handler/eventsRoute.js'
import { readInput } from './handler/input.js'
import type { CreateRouteHandlerParameters, ErrorContext, SignedInUser } from './handler/options.js'
import { checkParameters, defaultSecrets, warnOfPersonalKey } from './handler/parameters.js'
import { createPerform } from './handler/perform.js'
import { identify, permit } from './handler/policy.js'
import { checkRedirect } from './handler/redirect.js'
import { createReport, isOperators } from './handler/report.js'
import { respond, respondError, toPublicError } from './handler/respond.js'
import { createUpstream } from './handler/upstream.js'
import { createUserContexts } from './handler/userContexts.js'

/** Answers a request and never rejects. The same function under each method's name, as frameworks want it. */
export interface RouteHandler {
  (request: Request): Promise<Response>
  GET: (request: Request) => Promise<Response>
  POST: (request: Request) => Promise<Response>
  DELETE: (request: Request) => Promise<Response>
  /** For `export default` in Bun, Deno and Workers. */
  fetch: (request: Request) => Promise<Response>
}

/**
 * Makes the backend that the `http` transport talks to. It finds out who is signed in, refuses what they may
 * not do, fills in the user's credentials, signs, and forwards to SnapTrade. Mount it at any path.
 *
 * Throws at creation `config_missing` and `config_invalid`. Answers errors as JSON: 400 `invalid_input`, 401
 * `unauthorized`, 403 `forbidden` and `cross_site`, 404 `not_found` and `user_not_registered`, 405, 409
 * `user_secret_missing`, 413, 415, 429, 500 `user_secret_not_stored`, 502 `network` and `signature_invalid`,
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
  const { trustedOrigins, redirectOrigins, deadline } = checkParameters(parameters)
  const { autoRegister = true, maxBodySize = 16_384, acceptUserSecretHeader = false } = parameters
  const client = parameters.client ?? createSnapTradeClient(parameters)
  warnOfPersonalKey(client.keyType)
  const secrets = parameters.userSecrets ?? defaultSecrets(client.keyType)
  const report = createReport(parameters.onError)
  const perform = createPerform({ keyType: client.keyType, autoRegister })
  const createUserContext = createUserContexts({ send: createUpstream(client), secrets })

  const answer = async (context: ErrorContext, match: OperationMatch, deadline: Deadline) => {
    const { request } = context
    const { operation } = match
    refuseCrossSite(request, trustedOrigins)
    const user = await identify(parameters, operation, request)
    context.userId = user?.id
    const input = checkRedirect(await readInput(request, match, maxBodySize), request, redirectOrigins)
    await permit(parameters, { operation, input, user, request })
    const userId = typeof input.userId === 'string' ? input.userId : user?.id
    context.userId = userId
    const header = acceptUserSecretHeader ? request.headers.get(USER_SECRET_HEADER) : null
    const { status, headers, data } = await perform(
      createUserContext(deadline, (problem, more) => report(problem, { ...context, ...more })),
      {
        operation,
        input,
        userId,
        isOwn: userId === user?.id,
        clientSecret: header ?? undefined,
        signal: request.signal,
      },
    )
    return respond(status, data, headers)
  }

  const answerEvents = createEventsRoute({ ...parameters, keyType: client.keyType }, trustedOrigins)

  const handle = async (request: Request): Promise<Response> => {
    const context: ErrorContext = { operation: undefined, userId: undefined, request }
    const limit = startDeadline(deadline)
    try {
      const { pathname } = new URL(request.url)
      if (isEventsPath(pathname)) return await limit.run(answerEvents(context, limit))
      const match = matchOperation(request.method, pathname)
      if (!match) return respondError(notFound(request))
      if ('allow' in match) return respondError(notAllowed(request), { allow: match.allow.join(', ') })
      context.operation = match.operation
      return await limit.run(answer(context, match, limit))
    } catch (thrown) {
      const error = toPublicError(thrown, context.operation)
      if (isOperators(error)) report(thrown, context)
      return respondError(error)
    } finally {
      limit.clear()
    }
  }
  return Object.assign((request: Request) => handle(request), {
    GET: handle,
    POST: handle,
    DELETE: handle,
    fetch: handle,
  })
}

const notFound = (request: Request) =>
  new SnapTradeError('not_found', {
    status: 404,
    detail: `No operation has the path ${new URL(request.url).pathname}. Mount the handler so that SnapTrade's own paths follow, like /api/snaptrade/snapTrade/login.`,
  })

const notAllowed = (request: Request) =>
  new SnapTradeError('method_not_allowed', {
    status: 405,
    detail: `${request.method} does not fit this path.`,
  })
