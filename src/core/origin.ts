/** Addresses and names of this machine or of a private network. https://www.rfc-editor.org/rfc/rfc1918 */
const PRIVATE =
  /^(localhost|.+\.(localhost|local|internal)|(127|10|192\.168|172\.(1[6-9]|2\d|3[01]))\.[\d.]+|\[(::1|f[cd].+)\])$/

/** Returns whether a host is this machine or on a private network. */
export const isPrivateHost = (hostname: string): boolean => PRIVATE.test(hostname)

/**
 * Returns the origin of an address that can be trusted: `https:`, or `http:` on this machine or a private network.
 * Returns `undefined` for any other address, an invalid URL, or an opaque origin ("null").
 */
export const originOf = (address: string): string | undefined => {
  try {
    const { protocol, hostname, origin } = new URL(address)
    return protocol === 'https:' || (protocol === 'http:' && isPrivateHost(hostname)) ? origin : undefined
  } catch {
    return undefined
  }
}
