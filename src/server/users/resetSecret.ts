import { SnapTradeError } from '../../core/errors.js'
import type { SnapTradeAnswer } from '../answer.js'
import type { UserContext } from './registration.js'
import { persist, saveSecret } from './saveSecret.js'

const notStored = (detail: string, cause: unknown) =>
  new SnapTradeError('user_secret_not_stored', {
    operation: 'resetSnapTradeUserSecret',
    status: 500,
    detail,
    cause,
  })

/**
 * Has SnapTrade replace a user's secret and stores the new one. Whoever fails to store it has lost the user,
 * so the store must first prove that it can be written to. Resets are serialised on this machine only: two
 * machines that reset one user at the same moment are for the caller to keep apart.
 */
export const resetSecret = (
  { send, secrets, lock }: UserContext,
  userId: string,
): Promise<SnapTradeAnswer<{ userId: string }>> =>
  lock(userId, async () => {
    const userSecret = await secrets.get(userId)
    if (!userSecret) throw notRegistered('resetSnapTradeUserSecret')
    // Not saveSecret: that would be content with the old secret being there.
    await persist(() => secrets.set(userId, userSecret)).catch((cause) => {
      throw notStored('userSecrets cannot be written to, so nothing was reset. Mend the store.', cause)
    })
    const { status, headers, data } = await send('resetSnapTradeUserSecret', { userId, userSecret })
    if (!data.userSecret) {
      throw notStored('SnapTrade answered without the new secret: ask its support.', undefined)
    }
    await saveSecret(secrets, userId, data.userSecret).catch((cause) => {
      throw notStored(
        'SnapTrade has replaced the secret, but userSecrets.set failed with the new one: the stored secret is no longer valid. Ask SnapTrade, or delete and register the user by hand.',
        cause,
      )
    })
    return { status, headers, data: { userId } }
  })

/** The refusal of an operation that needs a registered user. */
export const notRegistered = (operation: SnapTradeError['operation']) =>
  new SnapTradeError('user_not_registered', {
    operation,
    status: 404,
    detail:
      'userSecrets holds no secret for this user: they are not registered yet. A first loginSnapTradeUser registers them when autoRegister is on; else call registerSnapTradeUser.',
  })
