/**
 * Returns a language tag that `Intl` accepts and has: `fr_FR` is read as `fr-FR`. Formatters throw for a malformed tag,
 * and for an unknown language they take the machine's own, which differs between a server and a browser: both are read as
 * English.
 */
export const readLocale = (tag: unknown): string => {
  if (typeof tag !== 'string') return 'en'
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag.trim().replaceAll('_', '-'))[0] ?? 'en'
  } catch {
    return 'en'
  }
}
