import { isSnapTradeError } from '../../core/errors.js'
import type { OperationName } from '../../core/operations.js'
import { isRegistered, isUnderWay, type RegisteredUser } from './storedUser.js'
import { busy, createWait, type UserContext } from './userContext.js'

/**
 * Runs a request with the user's secret. If SnapTrade rejects the secret because another request is replacing it,
 * waits for the new secret and runs once more.
 */
export const withCurrentSecret = async <Result>(
  context: UserContext,
  operation: OperationName,
  userId: string,
  user: RegisteredUser,
  run: (user: RegisteredUser) => Promise<Result>,
): Promise<Result> => {
  try {
    return await run(user)
  } catch (thrown) {
    // SnapTrade rejected the request, so it had no effect.
    if (!isSnapTradeError(thrown) || thrown.code !== 'user_secret_missing') throw thrown
    const newer = await findNewer(context, operation, userId, user)
    if (newer) return run(newer)
    throw thrown
  }
}

const findNewer = async (
  context: UserContext,
  operation: OperationName,
  userId: string,
  { userSecret }: RegisteredUser,
) => {
  const wait = createWait(
    context,
    operation,
    'The secret of this user is being replaced. Try again in a moment.',
  )
  for (;;) {
    const { user } = await context.store.read(userId)
    if (!isRegistered(user)) throw busy(operation, 'This user has just been deleted. Try again.')
    if (user.userSecret !== userSecret) return user
    if (!user.resetting || !isUnderWay(user.resetting, context.deadline.timeout)) return undefined
    await wait()
  }
}
