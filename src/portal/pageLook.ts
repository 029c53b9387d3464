import type { LoginOptions } from '../core/operations.js'
import { mediaMatches } from './mediaMatches.js'

/**
 * What the portal shall look like where the app says nothing: dark where the page is, and in Portuguese where that is
 * (English is the portal's own). A page is dark by its `color-scheme`, not by what its visitor prefers elsewhere.
 */
export const pageLook = (): Pick<LoginOptions, 'darkMode' | 'locale'> => {
  if (typeof document === 'undefined') return {}
  const root = document.documentElement
  const scheme = getComputedStyle(document.querySelector('[data-snaptrade-theme]') ?? root).colorScheme ?? ''
  const isDark =
    /dark/.test(scheme) && (!/light/.test(scheme) || mediaMatches('(prefers-color-scheme: dark)'))
  return { ...(isDark && { darkMode: true }), ...(/^pt\b/i.test(root.lang) && { locale: 'pt-BR' }) }
}
