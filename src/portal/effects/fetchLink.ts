import { isSnapTradeError, type SnapTradeError } from '../../core/errors.js'
import type { LoginOptions } from '../../core/operations.js'
import { failures } from '../failures.js'
import { LINK_LIFE, type LinkStore, type PortalLink } from '../link.js'
import type { VisitEvent } from '../visitEvent.js'

const toError = (cause: unknown): SnapTradeError => (isSnapTradeError(cause) ? cause : failures.broken(cause))

/** Returns the event of a link that has arrived. */
export const linkReady = (link: PortalLink, isShown: boolean): VisitEvent<'linkReady'> => ({
  type: 'linkReady',
  link,
  isShown,
  usableFor: Math.max(0, link.askedAt + LINK_LIFE - Date.now()),
})

/** Requests a link. Calls `onLink` before the portal opens: from then on the user can create a connection. */
export const fetchLink = (
  links: LinkStore,
  loginOptions: LoginOptions,
  onLink: () => void,
  send: (event: VisitEvent) => void,
): void => {
  links.fetch(loginOptions).then(
    (link) => {
      onLink()
      send(linkReady(link, false))
    },
    (cause) => send({ type: 'linkFailed', error: toError(cause) }),
  )
}
