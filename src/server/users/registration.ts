import { SnapTradeError } from '../../core/errors.js'
import { registerClaimed } from './registerClaimed.js'
import type { Obtained } from './saveRegistered.js'
import { isRegistered, isUnderWay, newAttempt, type RegisteredUser } from './storedUser.js'
import { createWait, lockUser, type UserContext } from './userContext.js'

/**
 * Registers users. A lost response, a killed process or a failing store never locks a user out, and no user is
 * deleted: an intent is stored before SnapTrade is asked, and the response replaces it.
 */
export const createRegistration = () => {
  const inFlight = new Map<string, { work: Promise<RegisteredUser>; end: number }>()

  /** Returns the user and registers them first if needed. Concurrent requests share the registration. */
  const ensure = (context: UserContext, userId: string): Promise<RegisteredUser> => {
    const { deadline } = context
    const running = inFlight.get(userId)
    if (running && Date.now() < running.end) return deadline.within('queue', () => running.work)
    const work = lockUser(context, userId, async () => (await obtain(context, userId)).user)
    const mine = { work, end: deadline.end }
    inFlight.set(userId, mine)
    return work.finally(() => {
      if (inFlight.get(userId) === mine) inFlight.delete(userId)
    })
  }

  /** Registers a new user. Throws `user_exists` if the user is already registered. */
  const register = (context: UserContext, userId: string, rsaPublicKey?: string): Promise<RegisteredUser> =>
    lockUser(context, userId, async () => {
      const { user, isNew } = await obtain(context, userId, rsaPublicKey)
      if (isNew) return user
      throw new SnapTradeError('user_exists', {
        operation: 'registerSnapTradeUser',
        status: 400,
        detail: rsaPublicKey
          ? 'The user is already registered. A public key can only be set at registration.'
          : 'The user is already registered.',
      })
    })

  return { ensure, register }
}

const obtain = async (context: UserContext, userId: string, rsaPublicKey?: string): Promise<Obtained> => {
  const { store, deadline } = context
  const wait = createWait(
    context,
    'registerSnapTradeUser',
    'Another request is registering this user. Try again in a moment.',
  )
  for (;;) {
    const reading = await store.read(userId)
    const { user } = reading
    if (isRegistered(user)) return { user, isNew: false }
    if (!user || !isUnderWay(user.pending, deadline.timeout)) {
      const former = user?.pending
      const pending = {
        snapTradeUserId: former?.snapTradeUserId ?? userId,
        at: Date.now(),
        attempt: newAttempt(),
        rsaPublicKey: rsaPublicKey ?? former?.rsaPublicKey,
      }
      const claim = await store.claim(userId, reading, { pending })
      const registered = claim && (await registerClaimed(context, userId, { ...claim, pending, former }))
      if (registered) return registered
    }
    await wait()
  }
}
