import type { BalanceSummaryMessages } from './enBalanceSummary.js'
import type { BrokeragePickerMessages } from './enBrokeragePicker.js'
import type { ButtonLabelMessages } from './enButton.js'
import type { ConnectionCallbackMessages } from './enConnectionCallback.js'
import type { ConnectionListMessages } from './enConnectionList.js'
import type { ConnectionTypeSelectMessages } from './enConnectionTypeSelect.js'
import type { ErrorMessages } from './enErrors.js'
import type { ButtonNoticeMessages } from './enNotice.js'
import type { PartMessages } from './enParts.js'
import type { ReconnectBannerMessages } from './enReconnectBanner.js'
import type { SnapTradeUserTableMessages } from './enSnapTradeUserTable.js'
import type { WindowTexts } from './enWindow.js'

/** What `ConnectBrokerButton` says: on itself, in its live region and beside it. */
export interface ButtonMessages extends ButtonLabelMessages, ButtonNoticeMessages {}

/**
 * The texts, each group under the name of its component. A component takes those of its own from here, so that a page
 * carries the texts of what is on it and no others.
 */
export interface MessageGroups {
  button: ButtonMessages
  /** What the kit itself says in the windows and dialogs it opens. */
  window: WindowTexts
  connectionCallback: ConnectionCallbackMessages
  connectionList: ConnectionListMessages
  connectionTypeSelect: ConnectionTypeSelectMessages
  brokeragePicker: BrokeragePickerMessages
  balanceSummary: BalanceSummaryMessages
  reconnectBanner: ReconnectBannerMessages
  snapTradeUserTable: SnapTradeUserTableMessages
  /** What went wrong and what to do, by error code. */
  errors: ErrorMessages
  /** What several components say. */
  parts: PartMessages
}

/** A whole catalogue: every text for people. */
export interface Messages extends MessageGroups {
  /** The language of these texts, for dates, numbers and plurals. BCP 47, for example `pt-BR`. */
  locale: string
}

/**
 * Any texts in place of others: a whole catalogue, or some of a group's.
 *
 * @example
 * const messages: MessageOverrides = { button: { connect: 'Link a broker' }, parts: { retry: 'Once more' } }
 */
export type MessageOverrides = {
  [Key in keyof Messages]?: Messages[Key] extends string ? string : Partial<Messages[Key]>
}
