import { enBalanceSummary } from './enBalanceSummary.js'
import { enBrokeragePicker } from './enBrokeragePicker.js'
import { enButton } from './enButton.js'
import { enConnectionCallback } from './enConnectionCallback.js'
import { enConnectionList } from './enConnectionList.js'
import { enConnectionTypeSelect } from './enConnectionTypeSelect.js'
import { enErrors } from './enErrors.js'
import { enNotice } from './enNotice.js'
import { enParts } from './enParts.js'
import { enReconnectBanner } from './enReconnectBanner.js'
import { enSnapTradeUserTable } from './enSnapTradeUserTable.js'
import { enWindow } from './enWindow.js'
import type { Messages } from './messages.js'

/**
 * The English catalogue. It is the default and the reference for the other catalogues.
 *
 * @example
 * import { en } from 'react-snaptrade-connect/locales'
 *
 * const text = en.errors.portal_1066 ?? en.errors.default
 */
export const en: Messages = {
  locale: 'en',
  button: { ...enButton, ...enNotice },
  window: enWindow,
  connectionCallback: enConnectionCallback,
  errors: enErrors,
  parts: enParts,
  balanceSummary: enBalanceSummary,
  brokeragePicker: enBrokeragePicker,
  connectionList: enConnectionList,
  connectionTypeSelect: enConnectionTypeSelect,
  reconnectBanner: enReconnectBanner,
  snapTradeUserTable: enSnapTradeUserTable,
}
