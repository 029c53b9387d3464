import { isSnapTradeError, SnapTradeError } from '../../core/errors.js'
import type { UserDeletion } from '../../core/models.js'
import type { SnapTradeAnswer } from '../answer.js'
import { isRegistered, isUnderWay, type StoredUser } from './storedUser.js'
import { predecessorOf } from './successorId.js'
import { createWait, lockUser, type UserContext } from './userContext.js'

const operation = 'deleteSnapTradeUser'

/**
 * Deletes a person's user at SnapTrade, then what the store has of them. A second deletion succeeds as well, and
 * finishes what the first one left. If the store fails afterwards, the deletion stands, and the operator is told.
 */
export const deleteUser = (context: UserContext, userId: string): Promise<SnapTradeAnswer<UserDeletion>> =>
  lockUser(context, userId, async () => {
    const { store, report, deletions } = context
    const reading = await settled(context, userId)
    const snapTradeUserId = idOf(reading.user) ?? userId
    const response = await sendDeletion(context, snapTradeUserId)
    deletions.add(snapTradeUserId)
    // Only what was there before: anything else belongs to a user who was registered meanwhile.
    await store.replace(userId, reading, undefined).catch((cause) =>
      report(
        new SnapTradeError('server_error', {
          operation,
          status: 500,
          detail: `SnapTrade has taken the deletion of ${JSON.stringify(snapTradeUserId)}, but userSecrets.delete failed: repeat the deletion, or delete the stored value of ${JSON.stringify(userId)} by hand.`,
          cause,
        }),
      ),
    )
    return { ...response, data: { ...response.data, userId } }
  })

/**
 * Deletes a user by the id that SnapTrade's list has, and exactly that one: if the store uses that
 * user, its value is deleted, too. The store does not use a user if the response to the registration was lost.
 */
export const deleteSnapTradeId = async (
  context: UserContext,
  snapTradeUserId: string,
): Promise<SnapTradeAnswer<UserDeletion>> => {
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

/** Reads the store once no registration or reset is under way. */
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
): Promise<SnapTradeAnswer<UserDeletion>> => {
  try {
    return await send(operation, { userId })
  } catch (thrown) {
    if (!isSnapTradeError(thrown) || thrown.status !== 404) throw thrown
    const data = { status: 'deleted' as const, detail: 'SnapTrade has no such user (any more).', userId }
    return { status: 200, headers: new Headers(), data }
  }
}
