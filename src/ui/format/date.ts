/** Returns a day as people write it, or `undefined` for what is not an ISO 8601 date. */
export const formatDate = (date: unknown, locale: string): string | undefined => {
  const time = typeof date === 'string' ? Date.parse(date) : Number.NaN
  return Number.isNaN(time)
    ? undefined
    : new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(time)
}
