/**
 * Returns a language tag that `Intl` supports: `fr-FR` for `fr_FR`. Returns English for a malformed tag, for which formatters
 * throw. Also returns English for an unknown language, for which formatters use the system's language: it differs between
 * server and browser.
 */
export const readLocale = (tag: unknown): string => {
  if (typeof tag !== 'string') return 'en'
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag.trim().replaceAll('_', '-'))[0] ?? 'en'
  } catch {
    return 'en'
  }
}
