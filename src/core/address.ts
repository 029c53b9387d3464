const ROOT = 'https://root.invalid'

/**
 * Returns whether an address leads to the same place from every page: an absolute `http:` or `https:` URL without
 * credentials, or a path from the root of the site.
 */
export const isAddress = (address: unknown): address is string => {
  if (typeof address !== 'string') return false
  try {
    const { origin, username, password } = new URL(address, ROOT)
    if (username || password) return false
    // `//host` and `/\host` look like paths and are other sites.
    return address.startsWith('/') ? origin === ROOT : /^https?:\/\//i.test(address)
  } catch {
    return false
  }
}
