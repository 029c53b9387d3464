import { formatters } from './formatters.js'

const lists = formatters((locale) => new Intl.ListFormat(locale))
const units = formatters((locale) => new Intl.ListFormat(locale, { style: 'narrow', type: 'unit' }))

/** Returns names as a sentence lists them: `Kraken, Schwab, and Zerodha`. */
export const formatList = (names: readonly string[], locale: string): string => lists(locale).format(names)

/** Returns amounts next to each other, as units are written. */
export const formatUnits = (amounts: readonly string[], locale: string): string =>
  units(locale).format(amounts)
