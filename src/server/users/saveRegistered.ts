import { SnapTradeError } from '../../core/errors.js'
import { isRegistered, type RegisteredUser } from './storedUser.js'
import type { UserContext } from './userContext.js'

/** A user, and whether this call registered them. */
export interface Obtained {
  user: RegisteredUser
  isNew: boolean
}

/**
 * Stores a user who was just registered. If the store has another SnapTrade user for the same user id in the
 * meantime, keeps and returns that one.
 */
export const saveRegistered = async (
  context: UserContext,
  userId: string,
  user: RegisteredUser,
): Promise<Obtained> => {
  const { store, report } = context
  const { snapTradeUserId } = user
  try {
    for (;;) {
      const reading = await store.read(userId)
      if (isRegistered(reading.user)) {
        if (reading.user.userSecret === user.userSecret) return { user, isNew: true }
        report(
          notStored(snapTradeUserId, 'Another process registered the user under another id in the meantime.'),
          {
            orphanedUserId: snapTradeUserId,
          },
        )
        return { user: reading.user, isNew: false }
      }
      // Also replaces the intent of another process, because only one response can contain the secret of this id.
      if (await store.replace(userId, reading, user)) return { user, isNew: true }
    }
  } catch (cause) {
    throw notStored(
      snapTradeUserId,
      'userSecrets could not store the secret. Fix the store. The next login link after the deadline registers the user under another SnapTrade id.',
      cause,
    )
  }
}

const notStored = (snapTradeUserId: string, detail: string, cause?: unknown) =>
  new SnapTradeError('user_secret_not_stored', {
    operation: 'registerSnapTradeUser',
    status: 500,
    cause,
    detail: `SnapTrade registered ${JSON.stringify(snapTradeUserId)}, but its secret is not stored. ${detail}`,
  })
