/**
 * What a person (or the app for them) can do about an error: try `retry` again, ask for a `new_link`,
 * `reenter` the credentials, `contact` support, `allow_popups`, or `connect_new`: connect afresh.
 */
export type ErrorAction = keyof typeof codesByAction | 'contact'

/**
 * The codes that somebody can do something about, by what that is; every other one is for `contact`. Written
 * small, since every page that uses the package carries it; `errorCodes` is the readable table.
 */
export const codesByAction = {
  retry:
    'portal_unreachable verification_failed outcome_unknown portal_error portal_3000 network timeout aborted user_secret_not_stored too_early rate_limited brokerage_unavailable server_error',
  new_link: 'link_expired portal_1006',
  reenter: 'portal_1066 portal_1086',
  allow_popups: 'popup_blocked',
  connect_new: 'portal_1023 connection_disabled user_not_registered',
} as const

/** What can be done about an error with this code. */
export const actionOf = (code: string): ErrorAction => {
  const actions = Object.keys(codesByAction) as (keyof typeof codesByAction)[]
  return actions.find((action) => codesByAction[action].split(' ').includes(code)) ?? 'contact'
}
