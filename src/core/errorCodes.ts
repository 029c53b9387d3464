import type { ErrorAction } from './errorActions.js'

/**
 * All error codes of this package, each with the action that helps. Codes with the prefix `portal_` are the
 * Connection Portal's own, from SnapTrade's published list (`portal_1066`: wrong credentials).
 *
 * @example
 * errorCodes.portal_1066 // 'reenter'
 */
export const errorCodes = {
  // The visit to the portal
  popup_blocked: 'allow_popups',
  link_expired: 'new_link',
  link_untrusted: 'contact',
  portal_unreachable: 'retry',
  frame_blocked: 'retry',
  verification_failed: 'retry',
  outcome_unknown: 'retry',
  key_missing: 'contact',
  decryption_failed: 'contact',
  // Codes of the portal
  portal_error: 'retry',
  portal_0000: 'contact',
  portal_1006: 'new_link',
  portal_1012: 'contact',
  portal_1023: 'connect_new',
  portal_1066: 'reenter',
  portal_1086: 'reenter',
  portal_1140: 'contact',
  portal_3000: 'retry',
  // The request to the backend
  network: 'retry',
  backend_not_found: 'retry',
  timeout: 'retry',
  aborted: 'retry',
  invalid_response: 'contact',
  transport_failed: 'contact',
  // Responses of the backend and of SnapTrade
  invalid_input: 'contact',
  unauthorized: 'contact',
  signature_invalid: 'contact',
  connection_disabled: 'reenter',
  forbidden: 'contact',
  feature_not_enabled: 'contact',
  cross_site: 'contact',
  not_found: 'contact',
  method_not_allowed: 'contact',
  conflict: 'retry',
  gone: 'contact',
  request_refused: 'contact',
  user_exists: 'contact',
  user_not_registered: 'connect_new',
  user_secret_missing: 'contact',
  user_secret_not_stored: 'retry',
  payload_too_large: 'contact',
  too_early: 'retry',
  busy: 'retry',
  rate_limited: 'retry',
  not_implemented: 'contact',
  brokerage_unavailable: 'retry',
  server_error: 'retry',
  // Setup of the package
  config_missing: 'contact',
  config_invalid: 'contact',
  provider_missing: 'contact',
} as const satisfies Record<string, ErrorAction>

/** The code of an error. */
export type SnapTradeErrorCode = keyof typeof errorCodes

/** Returns whether a value is an error code of this package. */
export const isErrorCode = (value: unknown): value is SnapTradeErrorCode =>
  typeof value === 'string' && Object.hasOwn(errorCodes, value)
