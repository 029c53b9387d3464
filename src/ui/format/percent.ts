import { formatters } from './formatters.js'

const whole = formatters((locale) => new Intl.NumberFormat(locale, { style: 'percent' }))
const exact = formatters(
  (locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 1 }),
)

/** Formats a part (0 to 1) in percent: `24%`, and `0.3%` for a part that would be rounded to 0. */
export const formatPercent = (part: number, locale: string): string =>
  (part > 0 && part < 0.005 ? exact : whole)(locale).format(part)
