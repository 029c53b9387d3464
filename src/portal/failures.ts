import { SnapTradeError } from '../core/errors.js'

/** Milliseconds within which something of the portal has to arrive in its window. */
export const PORTAL_TIMEOUT = 20_000

/** The errors that a visit itself can end with. */
export const failures = {
  blocked: () =>
    new SnapTradeError('popup_blocked', {
      detail: 'The browser refused the window. Show `redirectURI` as a link, or call `reopen` in a click.',
    }),
  unreachable: () =>
    new SnapTradeError('portal_unreachable', {
      detail: `The portal did not load within ${PORTAL_TIMEOUT / 1000} s. See https://status.snaptrade.com.`,
    }),
  expired: () =>
    new SnapTradeError('link_expired', {
      detail: 'The link of a refused window was not pressed within 12 minutes.',
    }),
  tooLong: () =>
    new SnapTradeError('outcome_unknown', { detail: 'No outcome was reported within 30 minutes.' }),
  withoutId: () =>
    new SnapTradeError('outcome_unknown', {
      detail: 'The portal sent SUCCESS without a connection id, and no new or changed connection was found.',
    }),
  unverified: (cause: unknown) =>
    new SnapTradeError('verification_failed', {
      detail: 'The portal was closed, and the backend could not list the connections.',
      cause,
    }),
  broken: (cause: unknown) =>
    new SnapTradeError('outcome_unknown', { detail: 'A step of the visit threw: see `cause`.', cause }),
}
