import { randomHex } from './randomHex.js'

/**
 * The id of one link, so that what comes back can be matched with the visit that waits for it. It names nobody and
 * opens nothing. It has a form of its own, so that it is found anywhere in an address.
 */
export const createAttemptId = (): string => `sta_${randomHex(16)}`

/** Returns the attempt that an address names. */
export const findAttemptId = (address: string): string | undefined => /sta_[\da-f]{32}/.exec(address)?.[0]

/** Returns the redirect URL of an attempt: its id takes the place of `{attempt}`, else it is added to the query. */
export const callbackFor = (callbackUrl: string, attemptId: string): string => {
  const url = new URL(callbackUrl.replace('{attempt}', attemptId), location.href)
  if (!findAttemptId(url.href)) url.searchParams.set('snaptrade_attempt', attemptId)
  return url.href
}
