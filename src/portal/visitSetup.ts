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

/** Shared by the visits of one provider. */
export interface VisitContext {
  readonly config: Config
  readonly userId: string | null
  readonly links: LinkStore
  readonly claims: Claims
  /**
   * Requests the connections from the backend, without a cache. `undefined` if the backend does not list connections.
   */
  readonly listConnections: (() => Promise<Connection[]>) | undefined
  readonly origins: readonly string[]
  readonly callbackUrl: string | undefined
  /** The app's name and logo, for a window that waits for its link. */
  readonly app: Pick<Config['portal'], 'appName' | 'appLogo'>
}

/** The parameters of one visit. */
export interface VisitSetup {
  readonly visitId: string
  readonly owner: VisitOwner
  readonly loginOptions: LoginOptions
  readonly display: Display
  readonly texts?: Partial<WindowTexts> | undefined
  /** The element for an inline frame. */
  readonly container?: HTMLElement | undefined
  /** Opens displays without a window. Only loaded for those. */
  readonly openInPage?: typeof openInPage | undefined
  /** The window that was opened in the click. */
  readonly surface?: Surface | undefined
  /** The prefetched link. */
  readonly link?: PortalLink | undefined
  readonly tab: TabHold
  /** The data that an earlier page stored. */
  readonly pending?: Pending | undefined
}
