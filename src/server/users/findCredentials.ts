import { isRegistered, readStoredUser } from './storedUser.js'
import type { UserSecrets } from './userSecrets.js'

/**
 * Returns the credentials of a user from the route handler's store, or `undefined` if the user is not registered. For
 * your own jobs with `createSnapTradeClient`. Never send them to a browser.
 *
 * @example
 * const credentials = await findCredentials(userSecrets, 'ada')
 * if (credentials) await client.request('listBrokerageAuthorizations', credentials)
 */
export const findCredentials = async (
  userSecrets: UserSecrets,
  userId: string,
): Promise<{ userId: string; userSecret: string } | undefined> => {
  const user = readStoredUser(userId, await userSecrets.get(userId))
  return isRegistered(user) ? { userId: user.snapTradeUserId, userSecret: user.userSecret } : undefined
}
