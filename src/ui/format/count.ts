import { fill } from '../../messages/fill.js'
import type { Plural } from '../../messages/plural.js'
import { formatters } from './formatters.js'

const rules = formatters((locale) => new Intl.PluralRules(locale))
const numbers = formatters((locale) => new Intl.NumberFormat(locale))

/** Returns a whole number in the language's own digits and grouping. */
export const formatNumber = (count: number, locale: string): string => numbers(locale).format(count)

/** Returns the form of a text that fits a number, with the number in the language's own digits and grouping. */
export const fillCount = (
  forms: Plural,
  count: number,
  locale: string,
  values: Record<string, string | number> = {},
): string => {
  const text = forms[rules(locale).select(count)] ?? forms.other
  return fill(text, { count: formatNumber(count, locale), ...values })
}
