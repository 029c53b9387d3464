import { isRegistered, readStoredUser } from './storedUser.js'
import type { UserSecrets } from './userSecrets.js'

/**
 * Returns what SnapTrade's operations need to act for a person, from the store of the route handler; `undefined` if the
 * person is not registered. For jobs of your own with `createSnapTradeClient`. Never send it to a browser.
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
