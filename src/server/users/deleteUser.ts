import { SnapTradeError } from '../../core/errors.js'
import type { UserDeletion } from '../../core/models.js'
import type { SnapTradeAnswer } from '../answer.js'
import type { UserContext } from './registration.js'
import { persist } from './saveSecret.js'

/**
 * Deletes a user at SnapTrade, then their secret. The deletion cannot be taken back, so a store that fails
 * afterwards is a problem for the operator and does not turn the answer into an error.
 */
export const deleteUser = (
  { send, secrets, lock }: UserContext,
  userId: string,
): Promise<SnapTradeAnswer<UserDeletion> & { problem?: SnapTradeError }> =>
  lock(userId, async () => {
    const answer = await send('deleteSnapTradeUser', { userId })
    try {
      await persist(() => secrets.delete(userId))
      return answer
    } catch (cause) {
      const problem = new SnapTradeError('server_error', {
        operation: 'deleteSnapTradeUser',
        status: 500,
        detail: `SnapTrade has taken the deletion of ${JSON.stringify(userId)}, but userSecrets.delete failed: delete the stored secret by hand.`,
        cause,
      })
      return { ...answer, problem }
    }
  })
