import { SnapTradeError } from '../../core/errors.js'
import type { CheckedInput } from './input.js'
import { isOwnOrigin, originWithScheme } from './origins.js'

/**
 * Returns an input whose `customRedirect`, as the URL parser reads it, is on the request's own site or a listed
 * origin. Throws `invalid_input` (400) otherwise: SnapTrade would redirect users, with the id of their connection, to
 * another site.
 */
export const checkRedirect = (
  input: CheckedInput,
  request: Request,
  redirectOrigins: ReadonlySet<string>,
): CheckedInput => {
  const { customRedirect } = input
  if (typeof customRedirect !== 'string') return input
  const url = isClean(customRedirect) && URL.canParse(customRedirect) ? new URL(customRedirect) : undefined
  if (!url || url.username || url.password) throw refuse('is not an absolute URL without credentials')
  const origin = originWithScheme(customRedirect)
  if (!origin || !(redirectOrigins.has(origin) || isOwn(url, request))) {
    throw refuse(`is on another site. If ${origin ?? 'that site'} is yours, add it to redirectOrigins`)
  }
  return { ...input, customRedirect: url.href }
}

/** The URL parser silently drops blanks and line breaks, so the parsed URL would differ from the text. */
const isClean = (address: string) => !/[\0-\x20\x7f]/.test(address)

const isOwn = ({ protocol, origin }: URL, request: Request) => {
  const { headers, url } = request
  const isSameOrigin = headers.get('sec-fetch-site') === 'same-origin' && headers.get('origin') === origin
  const isPlain = protocol === 'http:' && new URL(url).protocol === 'http:'
  return isSameOrigin || ((protocol === 'https:' || isPlain) && isOwnOrigin(origin, request))
}

const refuse = (reason: string) =>
  new SnapTradeError('invalid_input', {
    operation: 'loginSnapTradeUser',
    status: 400,
    detail: `"customRedirect" ${reason}. Its default is your \`callbackUrl\`.`,
  })
