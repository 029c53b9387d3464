/** The languages SnapTrade ships. */
export type PortalLocale = 'en' | 'pt-BR'

/**
 * The language of a `locale`, or `undefined` for one that SnapTrade does not ship. Case and `-` or `_` make no
 * difference. A regional tag falls back to its language *if that is shipped*: `en-US` is `en`, but `pt-PT` and
 * `pt` are nothing, because what is shipped is `pt-BR` and not `pt`.
 */
export const resolveLocale = (locale: string): PortalLocale | undefined => {
  const tag = locale.toLowerCase().replaceAll('_', '-')
  if (tag === 'pt-br') return 'pt-BR'
  return /^en(-[a-z\d]+)*$/.test(tag) ? 'en' : undefined
}
