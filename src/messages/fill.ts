import type { Plural } from './plural.js'

/** Puts values in the places of a text that are named in braces. A place without a value stays as it is. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))

/** The form of a text that fits a number, with the number in the language's own digits and grouping. */
export const fillCount = (
  forms: Plural,
  count: number,
  locale: string,
  values: Record<string, string | number> = {},
): string => {
  const text = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other
  return fill(text, { count: new Intl.NumberFormat(locale).format(count), ...values })
}
