/** Host names that no other site can have: this machine's names, and IP addresses. */
const isOwnName = (hostname: string) =>
  hostname === 'localhost' || /^(\d+\.){3}\d+$|^\[[\da-f:.]+\]$/i.test(hostname)

/**
 * Returns why a request must be refused, or `undefined`. Pages of other sites must neither change nor read the
 * sandbox.
 *
 * Browsers send `Origin` or `Sec-Fetch-Site` with the requests of a page; a request with neither is not from a page.
 * With DNS rebinding, another site's name can resolve to this machine, so pages are only served under known names.
 * https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export const reasonToRefuse = (
  { method, headers, url }: Request,
  ownOrigin: string | undefined,
): { status: number; detail: string } | undefined => {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  const { hostname, origin: asked } = new URL(url)
  if (site === null && origin === null) return undefined
  if (!isOwnName(hostname) && asked !== ownOrigin) {
    return {
      status: 421,
      detail: `The control page is not available at ${asked}. Start the sandbox with --url ${asked}.`,
    }
  }
  const isOwnOrigin = origin === null || origin === asked || origin === ownOrigin
  const isOwnSite = site === null || site === 'same-origin' || (site === 'none' && method === 'GET')
  // Any site may link to the page itself.
  const isVisit = method === 'GET' && headers.get('sec-fetch-mode') === 'navigate'
  if ((isOwnOrigin && isOwnSite) || isVisit) return undefined
  return { status: 403, detail: `This ${method} comes from a page of another site.` }
}
