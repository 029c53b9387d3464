import { formatters } from './formatters.js'

const lists = formatters((locale) => new Intl.ListFormat(locale))

/** Joins names to a list in the language: `Kraken, Schwab, and Zerodha`. */
export const formatList = (names: readonly string[], locale: string): string => lists(locale).format(names)
