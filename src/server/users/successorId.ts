const LENGTH = 12

/**
 * Returns the SnapTrade id that a person gets when the secret of `snapTradeUserId` is lost: the app's id and a hash of
 * both, so that two processes choose the same one and SnapTrade registers it only once.
 */
export const successorId = async (userId: string, snapTradeUserId: string): Promise<string> => {
  const bytes = new TextEncoder().encode(JSON.stringify([userId, snapTradeUserId]))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${userId}-${hex.slice(0, LENGTH)}`
}

/** Returns the app's id that a SnapTrade id may have been made from. */
export const predecessorOf = (snapTradeUserId: string): string | undefined =>
  /^(.+)-[\da-f]{12}$/s.exec(snapTradeUserId)?.[1]

/** How often the secret of one person is lost at most, in a row. */
const LONGEST_CHAIN = 5

/** Returns the app's id of the person whose SnapTrade user this is. */
export const personOf = async (snapTradeUserId: string): Promise<string> => {
  const predecessor = predecessorOf(snapTradeUserId)
  if (predecessor === undefined) return snapTradeUserId
  let id = predecessor
  for (let length = 0; length < LONGEST_CHAIN; length += 1) {
    id = await successorId(predecessor, id)
    if (id === snapTradeUserId) return predecessor
  }
  return snapTradeUserId // an id of the app that only looks like one
}
