import { randomHex } from './randomHex.js'

/**
 * Returns the id of one login link, with which the callback page finds the visit that waits for it. It contains no
 * user data and gives no access. Its form is unique, so that it is found anywhere in a URL.
 */
export const createAttemptId = (): string => `sta_${randomHex(16)}`

/** Returns the attempt id in a URL. */
export const findAttemptId = (address: string): string | undefined => /sta_[\da-f]{32}/.exec(address)?.[0]

/** Returns the redirect URL of an attempt: its id replaces `{attempt}`, or is added to the query. */
export const callbackFor = (callbackUrl: string, attemptId: string): string => {
  const url = new URL(callbackUrl.replace('{attempt}', attemptId), location.href)
  if (!findAttemptId(url.href)) url.searchParams.set('snaptrade_attempt', attemptId)
  return url.href
}
