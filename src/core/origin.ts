/**
 * The origin of an address that may be trusted at all: `https:`, or `http:` on this very machine.
 * `undefined` for anything else, and for what is no address. An opaque origin ("null") never counts.
 */
export const originOf = (address: string): string | undefined => {
  try {
    const { protocol, hostname, origin } = new URL(address)
    const isLoopback = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
    return protocol === 'https:' || (protocol === 'http:' && isLoopback) ? origin : undefined
  } catch {
    return undefined
  }
}
