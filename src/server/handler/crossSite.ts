import { SnapTradeError } from '../../core/errors.js'
import { isOwnOrigin } from './origins.js'

/**
 * Throws `cross_site` for a POST, a DELETE or an event stream that a page of another site requested with the user's
 * cookies. Browsers send the origin in `Sec-Fetch-Site`, older ones in `Origin`; a request with neither is not from a
 * page. https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
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
