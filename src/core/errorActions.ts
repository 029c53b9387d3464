/**
 * How to recover from an error: `retry`, request a `new_link`, `reenter` the credentials, `contact` support,
 * `allow_popups`, or `connect_new` (add the login as a new connection).
 */
export type ErrorAction = 'retry' | 'new_link' | 'reenter' | 'contact' | 'allow_popups' | 'connect_new'

/** Actions after which the same operation can succeed. */
export const retryableActions: ReadonlySet<ErrorAction> = new Set<ErrorAction>([
  'retry',
  'new_link',
  'reenter',
  'allow_popups',
])
