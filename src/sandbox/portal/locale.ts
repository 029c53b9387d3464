/** The languages that SnapTrade supports. */
export type PortalLocale = 'en' | 'pt-BR'

/**
 * Returns the language of a `locale`, or `undefined` if SnapTrade does not support it. Case-insensitive, with `-` or
 * `_`. A regional tag falls back to its language if that is supported: `en-US` is `en`, but `pt-PT` and `pt` are not
 * supported, because only `pt-BR` is.
 */
export const resolveLocale = (locale: string): PortalLocale | undefined => {
  const tag = locale.toLowerCase().replaceAll('_', '-')
  if (tag === 'pt-br') return 'pt-BR'
  return /^en(-[a-z\d]+)*$/.test(tag) ? 'en' : undefined
}
