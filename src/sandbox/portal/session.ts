import type { ConnectionType } from '../../core/models.js'
import type { PortalError } from '../portalErrors.js'
import type { PortalLocale } from './locale.js'

/** What the login asked of the portal, with SnapTrade's defaults filled in. */
export interface PortalOptions {
  readonly broker: string | undefined
  readonly immediateRedirect: boolean
  /** Where the visit leads to in the end: `customRedirect`, else the partner's own; `null` for nowhere. */
  readonly redirect: string | null
  readonly reconnect: string | undefined
  readonly connectionType: ConnectionType
  readonly showCloseButton: boolean
  readonly darkMode: boolean
  readonly locale: PortalLocale
}

/** How a visit ended, as the redirect tells it. */
export type PortalOutcome =
  | { status: 'SUCCESS'; connectionId: string }
  | { status: 'ERROR'; error: PortalError }
  | { status: 'ABANDONED' }

/** The page a visit stands at. */
export type PortalStep =
  /** `isOauthClosed`: chosen on the screen that follows a closed window of a brokerage. */
  | { name: 'brokerages'; isOauthClosed?: boolean }
  | { name: 'scenarios' }
  | { name: 'credentials'; slug: string }
  | { name: 'code'; slug: string; username: string }
  /** On the brokerage's own page; `isLeft` when its window was closed or cancelled unfinished. */
  | { name: 'oauth'; slug: string; isLeft: boolean }
  | { name: 'unavailable'; slug: string; reason: 'maintenance' | 'disabled' | 'noTrading' }
  | { name: 'failed'; error: PortalError; retry: PortalStep }
  | { name: 'connected'; connectionId: string }
  | { name: 'ended'; outcome: PortalOutcome; isOauthClosed?: boolean }

/** One visit to the portal. Never changed: each step makes a new one. */
export interface PortalSession {
  readonly sessionId: string
  /** The unguessable part of its pages' address; no page or API answer but those addresses has it. */
  readonly secret: string
  readonly userId: string
  readonly options: PortalOptions
  readonly step: PortalStep
  /** Whether its pages are in an iframe, as their script last said. */
  readonly isFramed: boolean
  /** Counts the steps, so that a page can tell that another window has gone on. */
  readonly turn: number
}

/** What a `redirectURI` stands for. It works once, and for five minutes. */
export interface PortalLink {
  readonly session: PortalSession
  readonly expiresAt: number
  isUsed: boolean
}

/** Milliseconds that a link lives. https://docs.snaptrade.com/docs/implement-connection-portal */
export const LINK_LIFETIME = 5 * 60_000
