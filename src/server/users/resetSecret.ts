import { SnapTradeError } from '../../core/errors.js'
import type { SnapTradeResponse } from '../snapTradeResponse.js'
import { isRefusal } from './askToRegister.js'
import { isRegistered, isSecret, isUnderWay, newAttempt, type RegisteredUser } from './storedUser.js'
import { createWait, lockUser, type UserContext } from './userContext.js'

/**
 * Replaces a user's secret at SnapTrade and stores the new one. First marks the user in the store: this checks that
 * the store is writable, and keeps other processes from a concurrent reset.
 */
export const resetSecret = (
  context: UserContext,
  userId: string,
): Promise<SnapTradeResponse<{ userId: string }>> =>
  lockUser(context, userId, async () => {
    const { user, mine } = await claimReset(context, userId)
    const { snapTradeUserId, userSecret, registeredAt } = user
    const { status, headers, data } = await context
      .send('resetSnapTradeUserSecret', { userId: snapTradeUserId, userSecret })
      .catch(async (thrown) => {
        // The secret may have been replaced, so the mark is kept. It explains why the old secret fails.
        if (isRefusal(thrown)) {
          const unmarked = { snapTradeUserId, userSecret, registeredAt }
          await context.store.replace(userId, mine, unmarked).catch(() => {})
        }
        throw thrown
      })
    if (!isSecret(data.userSecret)) {
      throw notStored("SnapTrade responded without the new secret. Contact SnapTrade's support.", undefined)
    }
    const renewed = { snapTradeUserId, userSecret: data.userSecret, registeredAt }
    await save(context, userId, user, renewed).catch((cause) => {
      throw notStored(
        'SnapTrade has replaced the secret, but userSecrets.set failed with the new one: the stored secret is no longer valid. Contact SnapTrade, or delete and register the user manually.',
        cause,
      )
    })
    return { status, headers, data: { userId } }
  })

/** Marks the stored user when no other process is resetting the secret. */
const claimReset = async (context: UserContext, userId: string) => {
  const { store, deadline } = context
  const operation = 'resetSnapTradeUserSecret'
  const wait = createWait(context, operation, 'The secret of this user is already being replaced.')
  for (;;) {
    const reading = await store.read(userId)
    const { user } = reading
    if (!isRegistered(user)) throw notRegistered(operation)
    if (!user.resetting || !isUnderWay(user.resetting, deadline.timeout)) {
      const marked = { ...user, resetting: { at: Date.now(), attempt: newAttempt() } }
      const claim = await store.claim(userId, reading, marked).catch((cause) => {
        deadline.check()
        throw notStored('userSecrets is not writable, so the secret was not reset. Fix the store.', cause)
      })
      if (claim) return { user, mine: claim.mine }
    }
    await wait()
  }
}

/** Replaces the old secret, with or without a mark, but no other value, which would be newer. */
const save = async ({ store }: UserContext, userId: string, old: RegisteredUser, next: RegisteredUser) => {
  for (;;) {
    const reading = await store.read(userId)
    if (!isRegistered(reading.user) || reading.user.userSecret !== old.userSecret) {
      if (isRegistered(reading.user) && reading.user.userSecret === next.userSecret) return
      throw new Error('The store now has another value for this user.')
    }
    if (await store.replace(userId, reading, next)) return
  }
}

const notStored = (detail: string, cause: unknown) =>
  new SnapTradeError('user_secret_not_stored', {
    operation: 'resetSnapTradeUserSecret',
    status: 500,
    detail,
    cause,
  })

/** Returns the error of an operation that requires a registered user. */
export const notRegistered = (operation: SnapTradeError['operation']) =>
  new SnapTradeError('user_not_registered', {
    operation,
    status: 404,
    detail:
      'userSecrets has no secret for this user: the user is not registered. The first loginSnapTradeUser registers the user if autoRegister is on; otherwise call registerSnapTradeUser.',
  })
