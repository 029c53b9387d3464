import { formatters } from './formatters.js'

const lists = formatters((locale) => new Intl.ListFormat(locale))

/** Returns names as a sentence lists them: `Kraken, Schwab, and Zerodha`. */
export const formatList = (names: readonly string[], locale: string): string => lists(locale).format(names)
