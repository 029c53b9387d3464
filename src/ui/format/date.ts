import { formatters } from './formatters.js'

const days = formatters(
  (locale, timeZone) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...zoneOf(timeZone) }),
)
const moments = formatters(
  (locale, timeZone) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', ...zoneOf(timeZone) }),
)

/** Without a time zone `Intl` takes the device's. */
const zoneOf = (timeZone: string) => (timeZone ? { timeZone } : {})

/**
 * Returns a day as people write it, or `undefined` for a value that is not an ISO 8601 date after 1970: backends send
 * `1970-01-01` and `0001-01-01` for a date they do not have. `timeZone` is that of `useTimeZone()`.
 */
export const formatDate = (
  date: unknown,
  locale: string,
  timeZone: string | undefined,
): string | undefined => {
  const time = timeOf(date)
  if (time === undefined) return undefined
  // A day without a time is the same day everywhere.
  return days(locale, hasTime(date) ? timeZone : 'UTC').format(time)
}

/** Returns a moment (ms) as people write it: day and time, in `timeZone`. */
export const formatMoment = (time: number, locale: string, timeZone: string | undefined): string =>
  moments(locale, timeZone).format(time)

const ISO_DATE = /^\d{4}-\d\d-\d\d(T.*?(Z|[+-]\d\d:?\d\d)?)?$/i

const hasTime = (date: unknown) => typeof date === 'string' && date.trim().length > 10

/** SnapTrade's dates are in UTC, also those without a zone. */
const timeOf = (date: unknown): number | undefined => {
  if (typeof date !== 'string') return undefined
  const text = date.trim().replace(' ', 'T')
  const parts = ISO_DATE.exec(text)
  if (!parts) return undefined
  const time = Date.parse(parts[1] && !parts[2] ? `${text}Z` : text)
  return time > 0 ? time : undefined
}
