import type { LoginOptions } from '../core/operations.js'
import { mediaMatches } from './mediaMatches.js'

/**
 * Returns the portal's defaults from the page: dark if the page is dark, and Portuguese if the page is (the portal's
 * default is English). A page is dark by its `color-scheme`, not by the preference of the system.
 */
export const pageLook = (): Pick<LoginOptions, 'darkMode' | 'locale'> => {
  if (typeof document === 'undefined') return {}
  const root = document.documentElement
  const scheme = getComputedStyle(document.querySelector('[data-snaptrade-theme]') ?? root).colorScheme ?? ''
  const isDark =
    /dark/.test(scheme) && (!/light/.test(scheme) || mediaMatches('(prefers-color-scheme: dark)'))
  return { ...(isDark && { darkMode: true }), ...(/^pt\b/i.test(root.lang) && { locale: 'pt-BR' }) }
}
