import { isSnapTradeError, SnapTradeError } from '../../core/errors.js'
import { askToRegister, type Claim, withdraw } from './askToRegister.js'
import { type Obtained, saveRegistered } from './saveRegistered.js'
import { isRegistered } from './storedUser.js'
import { busy, type UserContext } from './userContext.js'

/** Milliseconds between reads of the store: 3.1 s in total. */
const LOOKS = [0, 100, 200, 400, 800, 1600]

/**
 * Handles `user_exists` if the store has neither a secret nor an intent for the user. Deletes no user and registers
 * no second one, because the user at SnapTrade has connections if the store lost its data. Resolves to `undefined` if
 * the store has changed in the meantime.
 */
export const withoutTrace = async (
  context: UserContext,
  userId: string,
  claim: Claim,
): Promise<Obtained | undefined> => {
  const { store, deadline, deletions } = context
  const { snapTradeUserId } = claim.pending
  if (deletions.has(snapTradeUserId)) {
    await withdraw(context, userId, claim, true)
    throw busy('registerSnapTradeUser', 'SnapTrade is still deleting this user. Try again in a moment.')
  }
  for (const wait of LOOKS) {
    if (wait > 0) await deadline.pause(wait)
    const { text, user } = await store.read(userId)
    if (isRegistered(user)) return { user, isNew: false }
    if (text !== claim.mine.text) return undefined
  }
  // A deletion that another process requested may have completed by now.
  const late = await askToRegister(context, userId, claim)
  if (!isSnapTradeError(late)) return saveRegistered(context, userId, late)
  if (!claim.isSure) {
    throw busy('registerSnapTradeUser', 'Another process may be registering this user. Try again later.', 5)
  }
  await withdraw(context, userId, claim, true)
  throw dataLost(snapTradeUserId, late)
}

const dataLost = (snapTradeUserId: string, cause: SnapTradeError) =>
  new SnapTradeError('user_secret_missing', {
    operation: 'registerSnapTradeUser',
    status: 409,
    providerCode: cause.providerCode,
    requestId: cause.requestId,
    detail: `SnapTrade already has the user ${JSON.stringify(snapTradeUserId)}, but userSecrets has neither a secret nor an intent to register: the store has lost data. Restore the secret in the store; or, if the connections can be lost, delete that user at SnapTrade. A deletion that is still queued has the same effect: try again in a minute. With the sandbox: this process was restarted and its store in memory is lost. Open the sandbox's URL in a browser, delete the user there and connect again, or store the secrets in a file.`,
    cause,
  })
