import { isSnapTradeError, SnapTradeError } from '../../core/errors.js'
import { isSecret, type PendingUser, type RegisteredUser } from './storedUser.js'
import type { UserContext } from './userContext.js'
import type { Reading } from './userStore.js'

/** An intent of ours that stands in the store. */
export interface Claim {
  mine: Reading
  pending: PendingUser['pending']
  /** The intent that stood there before, whose response is lost. */
  former: PendingUser['pending'] | undefined
  /** `false` if another process may be registering the same user, without a trace in the store. */
  isSure: boolean
}

/**
 * Asks SnapTrade to register the user of an intent. Resolves to the user, or to the error `user_exists`. Gives the
 * place in the store free when it rejects.
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
    // Read tolerantly, but a secret that is no text could not be read again.
    if (isSecret(data.userSecret)) {
      return { snapTradeUserId, userSecret: data.userSecret, registeredAt: Date.now() }
    }
    throw new SnapTradeError('invalid_response', {
      operation: 'registerSnapTradeUser',
      status: 502,
      detail: 'SnapTrade registered the user without a secret. Is keyType right?',
    })
  } catch (thrown) {
    if (isSnapTradeError(thrown) && thrown.code === 'user_exists') return thrown
    await withdraw(context, userId, claim, isRefusal(thrown))
    throw thrown
  }
}

/** Whether SnapTrade has said that it did not do what it was asked to. */
export const isRefusal = (thrown: unknown): boolean => {
  if (!isSnapTradeError(thrown)) return false
  const { code, status = 500 } = thrown
  if (code === 'signature_invalid' || code === 'user_secret_missing') return true
  return status >= 400 && status < 499 && code !== 'timeout'
}

/** Gives the place in the store free at once, so that nobody waits until the intent is old. */
export const withdraw = async (
  { store }: UserContext,
  userId: string,
  { mine, pending, former }: Claim,
  isRefused: boolean,
): Promise<void> => {
  const next = isRefused && !former ? undefined : { pending: { ...pending, isLost: true as const } }
  await store.replace(userId, mine, next).catch(() => {}) // then the intent grows old
}
