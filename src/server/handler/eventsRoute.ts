import { EVENTS_PATH } from '../../core/connectionEvent.js'
import { SnapTradeError } from '../../core/errors.js'
import type { KeyType } from '../clientParameters.js'
import type { Deadline } from '../deadline.js'
import { PERSONAL_PERSON } from '../events/liveEvents.js'
import { createEventsEndpoint } from '../events/serveEvents.js'
import { refuseCrossSite } from './crossSite.js'
import type { CreateRouteHandlerParameters, SignedInUser } from './options.js'
import { identify } from './policy.js'
import type { RequestContext } from './requestContext.js'

/** Returns whether a path is that of the event stream, wherever the handler is mounted. */
export const isEventsPath = (pathname: string): boolean => pathname.replace(/\/$/, '').endsWith(EVENTS_PATH)

/**
 * Creates the endpoint `GET /events`, which sends only the signed-in user's events. Without `events` it responds 204,
 * after which browsers do not reconnect: https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export const createEventsRoute = <User extends SignedInUser>(
  parameters: CreateRouteHandlerParameters<User> & { keyType: KeyType },
  trustedOrigins: ReadonlySet<string>,
) => {
  const { events, eventStreams, keyType } = parameters
  const endpoint = events && createEventsEndpoint(events, eventStreams)

  const open = async (context: RequestContext, deadline: Deadline): Promise<Response> => {
    const { request } = context
    if (request.method !== 'GET') {
      throw new SnapTradeError('method_not_allowed', { status: 405, detail: 'Use GET to read events.' })
    }
    // A page of another site cannot read the stream, but would count towards the user's limit.
    refuseCrossSite(request, trustedOrigins, true)
    const user = await identify(parameters, undefined, request)
    context.signedInId = context.userId = user?.id
    const asked = new URL(request.url).searchParams.get('userId')
    if (!user || (asked !== null && asked !== user.id)) {
      throw new SnapTradeError('forbidden', { status: 403, detail: 'Users can only read their own events.' })
    }
    if (!endpoint) return new Response(null, { status: 204 })
    const channel = keyType === 'personal' ? PERSONAL_PERSON : user.id
    return endpoint.serve({ userId: user.id, channel, request, deadline })
  }
  return { open, end: () => endpoint?.end() }
}
