import { fill } from '../../messages/fill.js'
import type { Plural } from '../../messages/plural.js'
import { formatters } from './formatters.js'

const rules = formatters((locale) => new Intl.PluralRules(locale))
const numbers = formatters((locale) => new Intl.NumberFormat(locale))

/** Formats a whole number with the digits and the grouping of the language. */
export const formatNumber = (count: number, locale: string): string => numbers(locale).format(count)

/** Returns the plural form of a text for a number, and inserts the formatted number. */
export const fillCount = (
  forms: Plural,
  count: number,
  locale: string,
  values: Record<string, string | number> = {},
): string => {
  const text = forms[rules(locale).select(count)] ?? forms.other
  return fill(text, { count: formatNumber(count, locale), ...values })
}
