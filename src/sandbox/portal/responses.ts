import { portalScript } from './script.js'

const scriptHash = async () => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(portalScript))
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`
}
let hash: Promise<string> | undefined

interface PageOptions {
  status?: number
  /**
   * Sends `Cross-Origin-Opener-Policy: same-origin`, as some brokerages do. It removes the page's access to its
   * opener.
   */
  isIsolated?: boolean
}

/** Returns a page as a response. Only its own script can run, and any site can embed it. */
export const pageResponse = async (
  text: string,
  { status = 200, isIsolated }: PageOptions = {},
): Promise<Response> => {
  hash ??= scriptHash()
  return new Response(text, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; img-src data: https:; script-src '${await hash}'; connect-src 'self'; form-action 'self'; base-uri 'none'`,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      ...(isIsolated ? { 'cross-origin-opener-policy': 'same-origin' } : {}),
    },
  })
}

/** Redirects the browser to a page of the portal with GET, so that a reload repeats nothing. */
export const seeOther = (location: string): Response =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
