import type { ConnectionType } from '../../core/models.js'
import type { PortalError } from '../portalErrors.js'
import type { PortalLocale } from './locale.js'

/** The portal options of the login link, with SnapTrade's defaults. */
export interface PortalOptions {
  readonly broker: string | undefined
  readonly immediateRedirect: boolean
  /** Where the visit redirects at the end: `customRedirect`, else the partner's own; `null` for no redirect. */
  readonly redirect: string | null
  readonly reconnect: string | undefined
  readonly connectionType: ConnectionType
  readonly showCloseButton: boolean
  readonly darkMode: boolean
  readonly locale: PortalLocale
}

/** The outcome of a visit, as the redirect reports it. */
export type PortalOutcome =
  | { status: 'SUCCESS'; connectionId: string }
  | { status: 'ERROR'; error: PortalError }
  | { status: 'ABANDONED' }

/** The current page of a visit. */
export type PortalStep =
  /** `isOauthClosed`: selected on the page that follows a closed window of a brokerage. */
  | { name: 'brokerages'; isOauthClosed?: boolean }
  | { name: 'scenarios' }
  | { name: 'credentials'; slug: string }
  | { name: 'code'; slug: string; username: string }
  /** On the brokerage's own page. `isLeft`: its window was closed or canceled before the end. */
  | { name: 'oauth'; slug: string; isLeft: boolean }
  | { name: 'unavailable'; slug: string; reason: 'maintenance' | 'disabled' | 'noTrading' }
  | { name: 'failed'; error: PortalError; retry: PortalStep }
  | { name: 'connected'; connectionId: string }
  | { name: 'ended'; outcome: PortalOutcome; isOauthClosed?: boolean }

/** One visit to the portal. Immutable: each step creates a new one. */
export interface PortalSession {
  readonly sessionId: string
  /** The secret part of its pages' URLs. No other page or API response contains it. */
  readonly secret: string
  readonly userId: string
  readonly options: PortalOptions
  readonly step: PortalStep
  /** Whether its pages are in an iframe, as their script last reported. */
  readonly isFramed: boolean
  /** The number of steps, so that a page can detect that another window has continued. */
  readonly turn: number
}

/** The link of a `redirectURI`. It works once, for five minutes. */
export interface PortalLink {
  readonly session: PortalSession
  readonly expiresAt: number
  isUsed: boolean
}

/** Milliseconds until a link expires. https://docs.snaptrade.com/docs/implement-connection-portal */
export const LINK_LIFETIME = 5 * 60_000
