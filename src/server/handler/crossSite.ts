import { SnapTradeError } from '../../core/errors.js'
import { isOwnOrigin } from './origins.js'

/**
 * Refuses a POST or DELETE, or a stream of events, that another site's page sent with the person's cookies.
 *
 * A browser says where a request comes from: in `Sec-Fetch-Site`, and in `Origin` where it is older. A request
 * with neither was not sent by a page.
 * https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export const refuseCrossSite = (
  request: Request,
  trustedOrigins: ReadonlySet<string>,
  isStream = false,
): void => {
  if (request.method === 'GET' && !isStream) return
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  if (site === 'same-origin' || site === 'none') return
  if (origin !== null && trustedOrigins.has(origin)) return
  if (site !== 'cross-site' && (origin === null ? site === null : isOwnOrigin(origin, request))) return
  throw new SnapTradeError('cross_site', {
    status: 403,
    detail: `This ${request.method} comes from another site. If that site is yours, add its origin to trustedOrigins.`,
  })
}
