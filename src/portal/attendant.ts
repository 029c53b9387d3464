import type { Config } from '../core/config.js'
import { carriesOperation } from '../core/transport.js'
import { attend } from './attend.js'
import { createLinkStore, type LinkStore, type PortalLink } from './link.js'
import { resume } from './resume.js'
import type { Visit, VisitParameters } from './session.js'

/** The larger half of the visits: links fetched ahead, and what leads a visit to its outcome. */
export interface Attendant {
  readonly links: LinkStore
  attend(visit: Visit, link?: PortalLink): void
  /** Takes up the visit that a reload or a redirect interrupted, if there is one. */
  resume(createVisit: (parameters: Pick<VisitParameters, 'loginOptions' | 'display'>) => Visit): void
}

/** Makes the attendant of a provider's visits. */
export const createAttendant = (config: Config, userId: string | null): Attendant => {
  const { transport, portal } = config
  const links = createLinkStore(config, userId)
  const context = {
    userId,
    links,
    origins: portal.origins,
    callbackUrl: portal.callbackUrl,
    listConnections: carriesOperation(transport, 'listBrokerageAuthorizations')
      ? () => transport.request('listBrokerageAuthorizations', {})
      : undefined,
  }
  return {
    links,
    attend: (visit, link) => attend(visit, context, link),
    resume: (createVisit) => resume(createVisit, context),
  }
}
