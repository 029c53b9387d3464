/**
 * The id of one link, so that what comes back can be matched with the visit that waits for it. It names nobody and
 * opens nothing. Its form is our own, so that it is found in any address, in the path or in the query.
 */
export const createAttemptId = (): string => `sta_${crypto.randomUUID()}`

/** The attempt that an address speaks of. */
export const findAttemptId = (address: string): string | undefined =>
  /sta_[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/.exec(address)?.[0]

/** The redirect URL of an attempt: its id stands at `{attempt}`, else in the query. */
export const callbackFor = (callbackUrl: string, attemptId: string): string => {
  const url = new URL(callbackUrl.replace('{attempt}', attemptId), location.href)
  if (!findAttemptId(url.href)) url.searchParams.set('snaptrade_attempt', attemptId)
  return url.href
}
