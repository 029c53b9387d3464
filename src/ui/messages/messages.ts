import type { SnapTradeErrorCode } from '../../core/errorCodes.js'
import type { WindowTexts } from '../../portal/windowTexts.js'

/** What stands on the button and in its live region. */
export interface ButtonMessages {
  connect: string
  reconnect: string
  /** In the window, until the portal is there. */
  preparing: string
  /** While the portal is open. */
  open: string
  verifying: string
  connected: string
  /** When there is no better text. */
  problem: string
}

/** What stands beside the button once a visit has begun. */
export interface NoticeMessages {
  /** The browser refused the window; `blockedLink` is the way round. */
  popupBlocked: string
  blockedLink: string
  /** Opens the window once more, when it was lost sight of. */
  reopen: string
  cancel: string
  /** After a reconnect with another account than before. */
  connectNew: string
  /** On the page at the redirect URL. */
  youCanClose: string
  notConnected: string
  /** By error code; `default` for every other. */
  errors: ErrorMessages
}

/** Texts for errors, by code. */
export type ErrorMessages = { default: string } & { [code in SnapTradeErrorCode]?: string }

/** Texts for people: what happened, and what to do. `{seconds}` stands for the wait that was asked for. */
export interface Messages extends ButtonMessages, NoticeMessages, WindowTexts {}
