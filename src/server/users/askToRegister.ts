import { isSnapTradeError, SnapTradeError } from '../../core/errors.js'
import { isSecret, type PendingUser, type RegisteredUser } from './storedUser.js'
import type { UserContext } from './userContext.js'
import type { Reading } from './userStore.js'

/** A registration intent that this process has stored. */
export interface Claim {
  mine: Reading
  pending: PendingUser['pending']
  /** The previous intent, whose response was lost. */
  former: PendingUser['pending'] | undefined
  /** `false` if another process may be registering the same user without a trace in the store. */
  isSure: boolean
}

/**
 * Asks SnapTrade to register the user of an intent. Resolves to the user, or to the error `user_exists`. Removes the
 * intent from the store if it rejects.
 */
export const askToRegister = async (
  context: UserContext,
  userId: string,
  claim: Claim,
): Promise<RegisteredUser | SnapTradeError> => {
  const { snapTradeUserId, rsaPublicKey } = claim.pending
  try {
    const { data } = await context.send('registerSnapTradeUser', {
      userId: snapTradeUserId,
      ...(rsaPublicKey && { rsaPublicKey }),
    })
    // Fields are validated leniently, but a secret that is not a string could not be used.
    if (isSecret(data.userSecret)) {
      return { snapTradeUserId, userSecret: data.userSecret, registeredAt: Date.now() }
    }
    throw new SnapTradeError('invalid_response', {
      operation: 'registerSnapTradeUser',
      status: 502,
      detail: 'SnapTrade registered the user without a secret. Check keyType.',
    })
  } catch (thrown) {
    if (isSnapTradeError(thrown) && thrown.code === 'user_exists') return thrown
    await withdraw(context, userId, claim, isRefusal(thrown))
    throw thrown
  }
}

/** Returns whether SnapTrade's response shows that the request had no effect. */
export const isRefusal = (thrown: unknown): boolean => {
  if (!isSnapTradeError(thrown)) return false
  const { code, status = 500 } = thrown
  if (code === 'signature_invalid' || code === 'user_secret_missing') return true
  return status >= 400 && status < 499 && code !== 'timeout'
}

/** Removes the intent immediately, so that other requests do not wait until it expires. */
export const withdraw = async (
  { store }: UserContext,
  userId: string,
  { mine, pending, former }: Claim,
  isRefused: boolean,
): Promise<void> => {
  const next = isRefused && !former ? undefined : { pending: { ...pending, isLost: true as const } }
  await store.replace(userId, mine, next).catch(() => {}) // if this fails, the intent expires
}
