import type { SnapTradeErrorCode } from '../../core/errorCodes.js'

/** Texts for people. What happened, and what to do. `{seconds}` stands for the wait that was asked for. */
export interface Messages {
  connect: string
  reconnect: string
  /** In the window, until the portal is there. */
  preparing: string
  /** For a screen reader, while the portal is open. */
  open: string
  verifying: string
  connected: string
  /** The browser refused the window; `blockedLink` is the way round. */
  popupBlocked: string
  blockedLink: string
  /** When there is no better text. */
  problem: string
  /** By error code; `default` for every other. Without it, the English ones are loaded when an error comes. */
  errors?: ErrorMessages
}

/** Texts for errors, by code. */
export type ErrorMessages = { default: string } & { [code in SnapTradeErrorCode]?: string }

/** English. */
export const en: Messages = {
  connect: 'Connect a brokerage',
  reconnect: 'Reconnect',
  preparing: 'Opening the Connection Portal…',
  open: 'Finish connecting in the window that opened.',
  verifying: 'Checking your connection…',
  connected: 'Connected.',
  popupBlocked: 'Your browser blocked the window.',
  blockedLink: 'Open the Connection Portal',
  problem: 'Something went wrong. Try again.',
}
