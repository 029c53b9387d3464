import { SnapTradeError } from '../../core/errors.js'
import type { CheckedInput } from './input.js'
import { isOwnOrigin, originWithScheme } from './origins.js'

/**
 * Returns an input whose `customRedirect` leads to the request's own site or to a listed origin, as the URL parser
 * reads it. Throws `invalid_input` (400) for any other: SnapTrade would send people there with the id of their
 * connection.
 */
export const checkRedirect = (
  input: CheckedInput,
  request: Request,
  redirectOrigins: ReadonlySet<string>,
): CheckedInput => {
  const { customRedirect } = input
  if (typeof customRedirect !== 'string') return input
  const url = isClean(customRedirect) && URL.canParse(customRedirect) ? new URL(customRedirect) : undefined
  if (!url || url.username || url.password) throw refuse('is not an absolute address without credentials')
  const origin = originWithScheme(customRedirect)
  if (!origin || !(redirectOrigins.has(origin) || isOwn(url, request))) {
    throw refuse(`leads to another site. If ${origin ?? 'that site'} is yours, list it in redirectOrigins`)
  }
  return { ...input, customRedirect: url.href }
}

/** The parser drops blanks and line breaks silently: what it is shown is then not what it reads. */
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
    detail: `"customRedirect" ${reason}. It is made of your \`callbackUrl\`, unless you pass another.`,
  })
