/** Addresses and names that only this machine or a private network has. https://www.rfc-editor.org/rfc/rfc1918 */
const PRIVATE =
  /^(localhost|.+\.(localhost|local|internal)|(127|10|192\.168|172\.(1[6-9]|2\d|3[01]))\.[\d.]+|\[(::1|f[cd].+)\])$/

/** Whether an address leads to this machine or into a private network. */
export const isPrivateHost = (hostname: string): boolean => PRIVATE.test(hostname)

/**
 * Returns the origin of an address that may be trusted at all: `https:`, or `http:` where nobody on the way can change
 * it. `undefined` for anything else, and for an invalid address. An opaque origin ("null") never counts.
 */
export const originOf = (address: string): string | undefined => {
  try {
    const { protocol, hostname, origin } = new URL(address)
    return protocol === 'https:' || (protocol === 'http:' && isPrivateHost(hostname)) ? origin : undefined
  } catch {
    return undefined
  }
}
