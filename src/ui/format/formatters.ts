import { readLocale } from './locale.js'

/**
 * Returns a function that caches formatters by locale and variant (a currency, a time zone). Creating a formatter takes a
 * hundred times longer than using it.
 */
export const formatters = <Formatter>(create: (locale: string, variant: string) => Formatter) => {
  const created = new Map<string, Formatter>()
  return (locale: string, variant = ''): Formatter => {
    const key = `${locale} ${variant}`
    const formatter = created.get(key) ?? create(readLocale(locale), variant)
    created.set(key, formatter)
    return formatter
  }
}
