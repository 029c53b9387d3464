/** Host names that no other site can have: this machine's, and addresses in digits. */
const isOwnName = (hostname: string) =>
  hostname === 'localhost' || /^(\d+\.){3}\d+$|^\[[\da-f:.]+\]$/i.test(hostname)

/**
 * Returns why a request must not be carried out, or `undefined`. The control page and what it does are for the
 * machine's own people: a page of another site must neither change nor read the sandbox.
 *
 * A browser sends `Origin` or `Sec-Fetch-Site` with what a page asks for; a request with neither comes from no page. A name
 * that another site's DNS points at this machine looks like the sandbox's own, so pages are answered under known
 * names only.
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
  // Anyone may lead a person to the page itself.
  const isVisit = method === 'GET' && headers.get('sec-fetch-mode') === 'navigate'
  if ((isOwnOrigin && isOwnSite) || isVisit) return undefined
  return { status: 403, detail: `This ${method} comes from a page of another site.` }
}
