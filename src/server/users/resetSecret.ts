import { SnapTradeError } from '../../core/errors.js'
import type { SnapTradeAnswer } from '../answer.js'
import { isRefusal } from './askToRegister.js'
import { isRegistered, isSecret, isUnderWay, newAttempt, type RegisteredUser } from './storedUser.js'
import { createWait, lockUser, type UserContext } from './userContext.js'

/**
 * Has SnapTrade replace a user's secret and stores the new one. The store first takes a mark that a reset is under
 * way: it proves that the store can be written to, and keeps other processes from a reset of their own.
 */
export const resetSecret = (
  context: UserContext,
  userId: string,
): Promise<SnapTradeAnswer<{ userId: string }>> =>
  lockUser(context, userId, async () => {
    const { user, mine } = await claimReset(context, userId)
    const { snapTradeUserId, userSecret, registeredAt } = user
    const { status, headers, data } = await context
      .send('resetSnapTradeUserSecret', { userId: snapTradeUserId, userSecret })
      .catch(async (thrown) => {
        // Without a refusal the secret may have been replaced: the mark stays, and tells why the old one fails.
        if (isRefusal(thrown)) {
          const unmarked = { snapTradeUserId, userSecret, registeredAt }
          await context.store.replace(userId, mine, unmarked).catch(() => {})
        }
        throw thrown
      })
    if (!isSecret(data.userSecret)) {
      throw notStored('SnapTrade responded without the new secret: ask its support.', undefined)
    }
    const renewed = { snapTradeUserId, userSecret: data.userSecret, registeredAt }
    await save(context, userId, user, renewed).catch((cause) => {
      throw notStored(
        'SnapTrade has replaced the secret, but userSecrets.set failed with the new one: the stored secret is no longer valid. Ask SnapTrade, or delete and register the user by hand.',
        cause,
      )
    })
    return { status, headers, data: { userId } }
  })

/** Marks the stored user, once no other process is resetting the secret. */
const claimReset = async (context: UserContext, userId: string) => {
  const { store, deadline } = context
  const operation = 'resetSnapTradeUserSecret'
  const wait = createWait(context, operation, 'The secret of this user is being replaced already.')
  for (;;) {
    const reading = await store.read(userId)
    const { user } = reading
    if (!isRegistered(user)) throw notRegistered(operation)
    if (!user.resetting || !isUnderWay(user.resetting, deadline.timeout)) {
      const marked = { ...user, resetting: { at: Date.now(), attempt: newAttempt() } }
      const claim = await store.claim(userId, reading, marked).catch((cause) => {
        deadline.check()
        throw notStored('userSecrets cannot be written to, so nothing was reset. Fix the store.', cause)
      })
      if (claim) return { user, mine: claim.mine }
    }
    await wait()
  }
}

/** Replaces the old secret, whatever marks are beside it, but nothing else: that would be newer. */
const save = async ({ store }: UserContext, userId: string, old: RegisteredUser, next: RegisteredUser) => {
  for (;;) {
    const reading = await store.read(userId)
    if (!isRegistered(reading.user) || reading.user.userSecret !== old.userSecret) {
      if (isRegistered(reading.user) && reading.user.userSecret === next.userSecret) return
      throw new Error('The store has another value for this user by now.')
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

/** The refusal of an operation that needs a registered user. */
export const notRegistered = (operation: SnapTradeError['operation']) =>
  new SnapTradeError('user_not_registered', {
    operation,
    status: 404,
    detail:
      'userSecrets holds no secret for this user: they are not registered yet. A first loginSnapTradeUser registers them when autoRegister is on; else call registerSnapTradeUser.',
  })
