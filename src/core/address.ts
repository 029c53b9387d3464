const ROOT = 'https://root.invalid'

/**
 * Returns why an address is not usable on every page of a site, or `undefined` if it is. Valid are absolute `http:`
 * and `https:` URLs without credentials, and paths that begin with `/`. The reason never quotes the address, because
 * it may contain a password.
 */
export const addressProblem = (address: unknown): string | undefined => {
  if (typeof address !== 'string') return 'is not a string'
  const isPath = address.startsWith('/')
  if (!isPath && !/^https?:\/\/[^/]/i.test(address)) return 'begins with neither "/" nor "https://"'
  try {
    const { origin, username, password } = new URL(address, ROOT)
    if (username || password) return 'holds credentials'
    // `//host` and `/\host` look like paths but resolve to another site.
    return isPath && origin !== ROOT ? 'points to another site' : undefined
  } catch {
    return 'is not a valid URL'
  }
}
