import type { SnapTradeErrorCode } from '../core/errorCodes.js'

/** Texts for errors, by code; `default` for every other. `{seconds}` stands for the wait that was asked for. */
export type ErrorMessages = { default: string } & { [code in SnapTradeErrorCode]?: string }

/** English. */
export const enErrors: ErrorMessages = {
  default: 'Something went wrong on our side. Try again later, or contact support.',
  popup_blocked: 'Your browser blocked the window. Allow pop-ups for this site and try again.',
  portal_unreachable: 'The Connection Portal does not answer. Try again in a moment.',
  verification_failed: 'We could not check whether your brokerage was connected. Reload the page to see.',
  outcome_unknown: 'We could not tell whether your brokerage was connected. Reload the page to see.',
  link_expired: 'The link was too old. Try again.',
  portal_1006: 'The session ended before you were done. Try again.',
  portal_1023:
    'You signed in to another account than before. Sign in to the one you had, or connect this one anew.',
  portal_1066: 'The brokerage did not accept these credentials. Check them and try again.',
  portal_1086: 'The code was not right. Try again.',
  portal_1140: 'Your account at the brokerage does not allow this. Contact support.',
  portal_3000: 'The brokerage cannot be reached right now. Try again later.',
  portal_error: 'The brokerage could not be connected. Try again.',
  key_missing:
    'This device has no key for your account. Use the device you signed up on, or contact support.',
  decryption_failed:
    'This device could not read what was sent for your account. Use the device you signed up on, or contact support.',
  network: 'We could not reach the service. Check that you are online and try again.',
  backend_not_found: "We couldn't reach the service. Try again.",
  timeout: 'That took too long. Try again.',
  unauthorized: 'You are signed out. Sign in and try again.',
  forbidden: 'You are not allowed to do this. Ask whoever runs this app.',
  not_found: 'This is not there any more. Reload the page.',
  gone: 'This is no longer available. Contact support.',
  conflict: 'Something else changed this at the same time. Try again.',
  connection_disabled: 'This connection is broken. Reconnect it first.',
  rate_limited: 'Too many requests. Try again in {seconds} seconds.',
  brokerage_unavailable: 'The brokerage cannot be reached right now. Try again later.',
}
