import type { SnapTradeErrorCode } from '../core/errorCodes.js'
import type { BrokeragePickerMessages } from './enBrokeragePicker.js'
import type { ConnectionListMessages } from './enConnectionList.js'
import type { ConnectionTypeSelectMessages } from './enConnectionTypeSelect.js'
import type { PartMessages } from './enParts.js'
import type { ReconnectBannerMessages } from './enReconnectBanner.js'
import type { SnapTradeUserTableMessages } from './enSnapTradeUserTable.js'
import type { WindowTexts } from './enWindow.js'

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

/**
 * The texts of one component, each group under the component's own name. A component takes those of its own from here,
 * so that a page carries the words of what stands on it and no others.
 */
export interface MessageGroups {
  parts: PartMessages
  brokeragePicker: BrokeragePickerMessages
  connectionList: ConnectionListMessages
  connectionTypeSelect: ConnectionTypeSelectMessages
  reconnectBanner: ReconnectBannerMessages
  snapTradeUserTable: SnapTradeUserTableMessages
}

/** Texts for people: what happened, and what to do. `{seconds}` stands for the wait that was asked for. */
export interface Messages extends ButtonMessages, NoticeMessages, WindowTexts, MessageGroups {
  /** The language of these texts, for dates, numbers and plurals. BCP 47, for example `pt-BR`. */
  locale: string
}

/**
 * Any texts in place of others: a whole catalogue, a few words, or some of a component's.
 *
 * @example
 * const words: MessageOverrides = { connect: 'Link a broker', parts: { retry: 'Once more' } }
 */
export type MessageOverrides = {
  [Key in keyof Messages]?: Messages[Key] extends string ? string : Partial<Messages[Key]>
}
