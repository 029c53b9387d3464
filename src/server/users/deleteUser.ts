import { isSnapTradeError, SnapTradeError } from '../../core/errors.js'
import type { UserDeletion } from '../../core/models.js'
import type { SnapTradeResponse } from '../snapTradeResponse.js'
import { isRegistered, isUnderWay, type StoredUser } from './storedUser.js'
import { predecessorOf } from './successorId.js'
import { createWait, lockUser, type UserContext } from './userContext.js'

const operation = 'deleteSnapTradeUser'

/**
 * Deletes a user at SnapTrade, then the stored value. A second deletion also succeeds and completes the first one. If
 * the store fails after SnapTrade's deletion, the operation succeeds and the failure is reported to the operator.
 */
export const deleteUser = (context: UserContext, userId: string): Promise<SnapTradeResponse<UserDeletion>> =>
  lockUser(context, userId, async () => {
    const { store, report, deletions } = context
    const reading = await settled(context, userId)
    const snapTradeUserId = idOf(reading.user) ?? userId
    const response = await sendDeletion(context, snapTradeUserId)
    deletions.add(snapTradeUserId)
    // Deletes only the value that was read. Any other value belongs to a user who was registered since.
    await store.replace(userId, reading, undefined).catch((cause) =>
      report(
        new SnapTradeError('server_error', {
          operation,
          status: 500,
          detail: `SnapTrade accepted the deletion of ${JSON.stringify(snapTradeUserId)}, but userSecrets.delete failed. Repeat the deletion, or delete the stored value of ${JSON.stringify(userId)} manually.`,
          cause,
        }),
      ),
    )
    return { ...response, data: { ...response.data, userId } }
  })

/**
 * Deletes exactly the user with this SnapTrade id, and the stored value if it belongs to that user. The stored value
 * belongs to another user if the response to a registration was lost.
 */
export const deleteSnapTradeId = async (
  context: UserContext,
  snapTradeUserId: string,
): Promise<SnapTradeResponse<UserDeletion>> => {
  for (const userId of [snapTradeUserId, predecessorOf(snapTradeUserId)]) {
    if (userId === undefined) continue
    const { user } = await context.store.read(userId)
    if (idOf(user) !== snapTradeUserId) continue
    const response = await deleteUser(context, userId)
    return { ...response, data: { ...response.data, userId: snapTradeUserId } }
  }
  const response = await context.send(operation, { userId: snapTradeUserId })
  context.deletions.add(snapTradeUserId)
  return response
}

const idOf = (user: StoredUser | undefined) =>
  isRegistered(user) ? user.snapTradeUserId : user?.pending.snapTradeUserId

/** Reads the store when no registration or reset is in progress. */
const settled = async (context: UserContext, userId: string) => {
  const wait = createWait(context, operation, 'This user is being registered. Try again in a moment.')
  for (;;) {
    const reading = await context.store.read(userId)
    const { user } = reading
    const mark = isRegistered(user) ? user.resetting : user?.pending
    if (!mark || !isUnderWay(mark, context.deadline.timeout)) return reading
    await wait()
  }
}

const sendDeletion = async (
  { send }: UserContext,
  userId: string,
): Promise<SnapTradeResponse<UserDeletion>> => {
  try {
    return await send(operation, { userId })
  } catch (thrown) {
    if (!isSnapTradeError(thrown) || thrown.status !== 404) throw thrown
    const data = {
      status: 'deleted' as const,
      detail: 'SnapTrade does not have this user, or no longer has it.',
      userId,
    }
    return { status: 200, headers: new Headers(), data }
  }
}
