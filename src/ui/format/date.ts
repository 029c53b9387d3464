import { formatters } from './formatters.js'

const days = formatters(
  (locale, timeZone) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...zoneOf(timeZone) }),
)
const moments = formatters(
  (locale, timeZone) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', ...zoneOf(timeZone) }),
)

/** Returns the option for `Intl`, which uses the device's time zone without one. */
const zoneOf = (timeZone: string) => (timeZone ? { timeZone } : {})

/**
 * Formats a day. Returns `undefined` for a value that is not an ISO 8601 date after 1970: backends send `1970-01-01` and
 * `0001-01-01` for a missing date. `timeZone` is the result of `useTimeZone()`.
 */
export const formatDate = (
  date: unknown,
  locale: string,
  timeZone: string | undefined,
): string | undefined => {
  const time = timeOf(date)
  if (time === undefined) return undefined
  // A date without a time must not change with the time zone.
  return days(locale, hasTime(date) ? timeZone : 'UTC').format(time)
}

/** Formats a timestamp (ms) as day and time in `timeZone`. */
export const formatMoment = (time: number, locale: string, timeZone: string | undefined): string =>
  moments(locale, timeZone).format(time)

const ISO_DATE = /^\d{4}-\d\d-\d\d(T.*?(Z|[+-]\d\d:?\d\d)?)?$/i

const hasTime = (date: unknown) => typeof date === 'string' && date.trim().length > 10

/** Returns the timestamp (ms) of a date. SnapTrade's dates are in UTC, also those without a time zone. */
const timeOf = (date: unknown): number | undefined => {
  if (typeof date !== 'string') return undefined
  const text = date.trim().replace(' ', 'T')
  const parts = ISO_DATE.exec(text)
  if (!parts) return undefined
  const time = Date.parse(parts[1] && !parts[2] ? `${text}Z` : text)
  return time > 0 ? time : undefined
}
