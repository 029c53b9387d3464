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

/** Texts of `ConnectBrokerButton`: its label, its live region and the text next to it. */
export interface ButtonMessages extends ButtonLabelMessages, ButtonNoticeMessages {}

/** The texts, grouped by component. A component imports only its own group, so that a page loads no other texts. */
export interface MessageGroups {
  button: ButtonMessages
  /** Texts in the windows and dialogs that the package opens. */
  window: WindowTexts
  connectionCallback: ConnectionCallbackMessages
  connectionList: ConnectionListMessages
  connectionTypeSelect: ConnectionTypeSelectMessages
  brokeragePicker: BrokeragePickerMessages
  balanceSummary: BalanceSummaryMessages
  reconnectBanner: ReconnectBannerMessages
  snapTradeUserTable: SnapTradeUserTableMessages
  /** Texts of errors, by error code. */
  errors: ErrorMessages
  /** Texts that several components use. */
  parts: PartMessages
}

/** A complete catalogue of all texts for people. */
export interface Messages extends MessageGroups {
  /** The language of these texts, for dates, numbers and plurals. BCP 47, for example `pt-BR`. */
  locale: string
}

/**
 * Texts that replace others: a complete catalogue, or some texts of a group.
 *
 * @example
 * const messages: MessageOverrides = { button: { connect: 'Link a broker' }, parts: { retry: 'Try again' } }
 */
export type MessageOverrides = {
  [Key in keyof Messages]?: Messages[Key] extends string ? string : Partial<Messages[Key]>
}
