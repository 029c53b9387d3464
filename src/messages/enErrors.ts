import type { SnapTradeErrorCode } from '../core/errorCodes.js'

/** Texts of errors by code; `default` for all other codes. `{seconds}` is the time to wait. */
export type ErrorMessages = { default: string } & { [code in SnapTradeErrorCode]?: string }

export const enErrors: ErrorMessages = {
  default: 'Something went wrong on our side. Try again later, or contact support.',
  popup_blocked: 'Your browser blocked the window. Allow pop-ups for this site and try again.',
  portal_unreachable: "The secure sign-in isn't responding. Try again in a moment.",
  verification_failed: "We couldn't confirm whether your brokerage was connected. Reload the page to check.",
  outcome_unknown: "We couldn't confirm whether your brokerage was connected. Reload the page to check.",
  link_expired: 'That link expired. Try again.',
  portal_1006: 'The session expired before you finished. Try again.',
  portal_1023:
    "That's a different account from last time. Sign in to the original one, or add this as a new connection.",
  portal_1066: "Your brokerage didn't accept that username or password. Check them and try again.",
  portal_1086: "That code didn't work. Check it and try again.",
  portal_1140: "Your brokerage account doesn't allow this. Contact support.",
  portal_3000: "We can't reach your brokerage right now. Try again later.",
  portal_error: "We couldn't connect your brokerage. Try again.",
  key_missing: 'You set up encryption on another device. Use that device, or contact support.',
  decryption_failed:
    "This device can't read your encrypted data. Use the device that you set up encryption on, or contact support.",
  network: "We couldn't reach the service. Check that you're online and try again.",
  backend_not_found: "We couldn't reach the service. Try again.",
  timeout: 'That took too long. Try again.',
  unauthorized: "You're signed out. Sign in and try again.",
  forbidden: "You don't have permission to do this. Contact support.",
  not_found: "We couldn't find that. It may have been removed. Reload the page.",
  gone: 'This is no longer available. Contact support.',
  conflict: 'Something else changed this at the same time. Try again.',
  connection_disabled: 'This connection is broken. Reconnect it first.',
  rate_limited: 'Too many requests. Try again in {seconds} seconds.',
  brokerage_unavailable: "We can't reach your brokerage right now. Try again later.",
}
