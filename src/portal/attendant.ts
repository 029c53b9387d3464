import type { Config } from '../core/config.js'
import type { LoginLink } from '../core/models.js'
import { attend } from './attend.js'
import { createLinkStore, type LinkStore } from './link.js'
import type { Visit } from './session.js'

/** The larger half of the visits: links fetched ahead, and what leads a visit to its outcome. */
export interface Attendant {
  readonly links: LinkStore
  attend(visit: Visit, link: LoginLink | undefined): void
}

/** Makes the attendant of a provider's visits. */
export const createAttendant = ({ transport, portal: { origins } }: Config): Attendant => {
  const links = createLinkStore(transport, origins)
  const listConnections = () => transport.request('listBrokerageAuthorizations', {})
  return { links, attend: (visit, link) => attend(visit, { link, links, listConnections, origins }) }
}
