const ROOT = 'https://root.invalid'

/**
 * Returns what is wrong with an address that has to lead to the same place from every page: an absolute `http:` or
 * `https:` URL without credentials, or a path from the root of the site. `undefined` if nothing is. The reason never
 * quotes the address, which may hold a password.
 */
export const addressProblem = (address: unknown): string | undefined => {
  if (typeof address !== 'string') return 'is not a string'
  const isPath = address.startsWith('/')
  if (!isPath && !/^https?:\/\/[^/]/i.test(address)) return 'begins with neither "/" nor "https://"'
  try {
    const { origin, username, password } = new URL(address, ROOT)
    if (username || password) return 'holds credentials'
    // `//host` and `/\host` look like paths and are other sites.
    return isPath && origin !== ROOT ? 'begins with two slashes, which is another site' : undefined
  } catch {
    return 'is not a valid URL'
  }
}
