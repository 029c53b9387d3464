const LENGTH = 12

/**
 * Returns the next SnapTrade id of a user if the secret of `snapTradeUserId` is lost: the app's id and a hash of
 * both, so that two processes choose the same id and SnapTrade registers it only once.
 */
export const successorId = async (userId: string, snapTradeUserId: string): Promise<string> => {
  const bytes = new TextEncoder().encode(JSON.stringify([userId, snapTradeUserId]))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${userId}-${hex.slice(0, LENGTH)}`
}

/** Returns the app's id from which a SnapTrade id may have been created. */
export const predecessorOf = (snapTradeUserId: string): string | undefined =>
  /^(.+)-[\da-f]{12}$/s.exec(snapTradeUserId)?.[1]

/** The maximum number of lost secrets in a row for one user. */
const LONGEST_CHAIN = 5

/** Returns the app's id of the user with this SnapTrade id. */
export const personOf = async (snapTradeUserId: string): Promise<string> => {
  const predecessor = predecessorOf(snapTradeUserId)
  if (predecessor === undefined) return snapTradeUserId
  let id = predecessor
  for (let length = 0; length < LONGEST_CHAIN; length += 1) {
    id = await successorId(predecessor, id)
    if (id === snapTradeUserId) return predecessor
  }
  return snapTradeUserId // an id of the app that has the same form
}
