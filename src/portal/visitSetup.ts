import type { Config } from '../core/config.js'
import type { Connection } from '../core/models.js'
import type { LoginOptions } from '../core/operations.js'
import type { WindowTexts } from '../messages/enWindow.js'
import type { Claims } from './effects/claims.js'
import type { TabHold } from './effects/holdTab.js'
import type { Display } from './events.js'
import type { LinkStore, PortalLink } from './link.js'
import type { Pending } from './pending.js'
import type { openInPage } from './surfaces/openInPage.js'
import type { Surface } from './surfaces/surface.js'
import type { VisitOwner } from './visits.js'

/** What the visits of one provider share. */
export interface VisitContext {
  readonly config: Config
  readonly userId: string | null
  readonly links: LinkStore
  readonly claims: Claims
  /** Asks the backend, past any cache. Undefined if it does not list connections. */
  readonly listConnections: (() => Promise<Connection[]>) | undefined
  readonly origins: readonly string[]
  readonly callbackUrl: string | undefined
  /** The app, as a window that waits for its link shows it. */
  readonly app: Pick<Config['portal'], 'appName' | 'appLogo'>
}

/** What one visit starts from. */
export interface VisitSetup {
  readonly visitId: string
  readonly owner: VisitOwner
  readonly loginOptions: LoginOptions
  readonly display: Display
  readonly texts?: Partial<WindowTexts> | undefined
  /** The place of an inline frame. */
  readonly container?: HTMLElement | undefined
  /** Opens what is no window. It is loaded for the displays that need it. */
  readonly openInPage?: typeof openInPage | undefined
  /** The window that was opened in the click. */
  readonly surface?: Surface | undefined
  /** A link that was fetched ahead. */
  readonly link?: PortalLink | undefined
  readonly tab: TabHold
  /** What an earlier page kept of it. */
  readonly pending?: Pending | undefined
}
