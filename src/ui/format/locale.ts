/**
 * Returns a language tag that `Intl` accepts: `fr_FR` is read as `fr-FR`, and what cannot be read as English. Formatters
 * throw for a malformed tag.
 */
export const readLocale = (tag: unknown): string => {
  try {
    return (typeof tag === 'string' && Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0]) || 'en'
  } catch {
    return 'en'
  }
}
