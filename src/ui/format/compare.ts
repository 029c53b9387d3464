import { formatters } from './formatters.js'

const collators = formatters((locale) => new Intl.Collator(locale, { sensitivity: 'base', numeric: true }))

/** Returns a function that sorts names in a language: case-insensitive, and `Trading 2` before `Trading 10`. */
export const compareNames = (locale: string): ((a: string, b: string) => number) => collators(locale).compare
