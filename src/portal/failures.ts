import { SnapTradeError } from '../core/errors.js'

/** Milliseconds within which a page of the portal must load in its window. */
export const PORTAL_TIMEOUT = 20_000

/** The errors that a visit itself can end with. */
export const failures = {
  blocked: () =>
    new SnapTradeError('popup_blocked', {
      detail: 'The browser blocked the window.',
    }),
  unreachable: () =>
    new SnapTradeError('portal_unreachable', {
      detail: `The portal did not load within ${PORTAL_TIMEOUT / 1000} s.`,
    }),
  expired: () =>
    new SnapTradeError('link_expired', {
      detail: 'Not opened within 12 minutes.',
    }),
  tooLong: () => new SnapTradeError('outcome_unknown', { detail: 'No outcome within 30 minutes.' }),
  withoutId: () =>
    new SnapTradeError('outcome_unknown', {
      detail: 'SUCCESS without a connection id, and no changed connection.',
    }),
  unverified: (cause: unknown) =>
    new SnapTradeError('verification_failed', {
      detail: 'The connections could not be listed.',
      cause,
    }),
  broken: (cause: unknown) =>
    new SnapTradeError('outcome_unknown', { detail: 'A step threw: see `cause`.', cause }),
}
