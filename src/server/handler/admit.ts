import { USER_SECRET_HEADER } from '../../core/wire.js'
import { refuseCrossSite } from './crossSite.js'
import { readInput } from './input.js'
import type { CreateRouteHandlerParameters, SignedInUser } from './options.js'
import type { checkParameters } from './parameters.js'
import type { Call } from './perform.js'
import { identify, permit } from './policy.js'
import { checkRedirect } from './redirect.js'
import { findOperation, type RequestContext } from './requestContext.js'

/**
 * Returns a function that checks a request: its operation, user, input and permission. Stores the results in the
 * context. Throws the errors of `findOperation`, `refuseCrossSite`, `identify`, `readInput`, `checkRedirect` and
 * `permit`.
 */
export const createAdmit = <User extends SignedInUser>(
  parameters: CreateRouteHandlerParameters<User>,
  { trustedOrigins, redirectOrigins, maxBodySize }: ReturnType<typeof checkParameters>,
  findClient: () => unknown,
) => {
  const { acceptUserSecretHeader = false } = parameters
  return async (context: RequestContext): Promise<Call> => {
    const { request } = context
    const match = findOperation(context)
    const { operation } = match
    // Missing keys are reported even if the request would be rejected.
    findClient()
    refuseCrossSite(request, trustedOrigins)
    const user = await identify(parameters, operation, request)
    context.signedInId = context.userId = user?.id
    const input = checkRedirect(await readInput(request, match, maxBodySize), request, redirectOrigins)
    context.target = await permit(parameters, { operation, input, user, request })
    const userId = typeof input.userId === 'string' ? input.userId : user?.id
    context.userId = userId
    const header = acceptUserSecretHeader ? request.headers.get(USER_SECRET_HEADER) : null
    return {
      operation,
      input,
      userId,
      isOwn: userId === user?.id,
      clientSecret: header ?? undefined,
      signal: request.signal,
    }
  }
}
