/**
 * What a person (or the app for them) can do about an error: try `retry` again, ask for a `new_link`,
 * `reenter` the credentials, `contact` support, `allow_popups`, or `connect_new`: connect afresh.
 */
export type ErrorAction = 'retry' | 'new_link' | 'reenter' | 'contact' | 'allow_popups' | 'connect_new'

/**
 * By how the codes begin, since every page carries this; `errorCodes` is the readable table, and a test holds the
 * two together. Whatever is not here is for support.
 */
const patterns: readonly (readonly [ErrorAction, RegExp])[] = [
  ['retry', /^(portal_([eu]|3)|ver|out|net|tim|abo|user_secret_n|too|rat|bro|ser)/],
  ['new_link', /^(link_e|portal_1006)/],
  ['reenter', /^(portal_10[68]6|conn)/],
  ['allow_popups', /^pop/],
  ['connect_new', /^(portal_1023|user_n)/],
]

/** What can be done about an error with this code. */
export const actionOf = (code: string): ErrorAction =>
  patterns.find(([, pattern]) => pattern.test(code))?.[0] ?? 'contact'
