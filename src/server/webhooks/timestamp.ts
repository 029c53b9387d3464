const FORM = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s?(Z|[+-]\d\d(?::?\d\d)?)?$/i

/**
 * Returns an ISO 8601 time in milliseconds since 1970, or `NaN` if it is not valid. Without a time zone it is UTC.
 */
export const timeOf = (timestamp: unknown): number => {
  const [, date, time, zone = 'Z'] = (typeof timestamp === 'string' && FORM.exec(timestamp.trim())) || []
  if (!date) return Number.NaN
  const digits = zone.replace(':', '')
  const offset = /z/i.test(zone) ? 'Z' : `${digits.slice(0, 3)}:${digits.slice(3) || '00'}`
  return Date.parse(`${date}T${time}${offset}`)
}
