import { isSnapTradeError, SnapTradeError } from '../../core/errors.js'
import { askToRegister, type Claim } from './askToRegister.js'
import { type Obtained, saveRegistered } from './saveRegistered.js'
import { newAttempt } from './storedUser.js'
import { successorId } from './successorId.js'
import { busy, type UserContext } from './userContext.js'
import { withoutTrace } from './withoutTrace.js'

/** As many SnapTrade ids in a row may turn out to be taken. */
const MOST_IDS = 3

/**
 * Registers the user of an intent at SnapTrade, and stores the secret. An id whose response is lost is tried first: it
 * may never have reached SnapTrade. Resolves to `undefined` if another process has taken over meanwhile.
 */
export const registerClaimed = async (
  context: UserContext,
  userId: string,
  first: Claim,
): Promise<Obtained | undefined> => {
  const orphans: string[] = []
  let claim = first
  for (let ids = 0; ids < MOST_IDS; ids += 1) {
    const asked = await askToRegister(context, userId, claim)
    if (!isSnapTradeError(asked)) {
      const saved = await saveRegistered(context, userId, asked)
      for (const orphan of orphans) reportOrphan(context, userId, orphan, saved.user.snapTradeUserId)
      return saved
    }
    if (!claim.former) return withoutTrace(context, userId, claim)
    orphans.push(claim.pending.snapTradeUserId)
    // The response for this id is lost, and no link was ever issued for it: the person gets another id.
    const next = await moveOn(context, userId, claim)
    if (!next) return undefined
    claim = next
  }
  throw busy('registerSnapTradeUser', 'SnapTrade has every id that was tried. Try again in a moment.')
}

/** Replaces an intent by one for the next id. */
const moveOn = async ({ store }: UserContext, userId: string, claim: Claim): Promise<Claim | undefined> => {
  const { pending } = claim
  const snapTradeUserId = await successorId(userId, pending.snapTradeUserId)
  const next = { ...pending, snapTradeUserId, at: Date.now(), attempt: newAttempt() }
  const mine = await store.replace(userId, claim.mine, { pending: next })
  return mine && { ...claim, mine, pending: next, former: pending }
}

const reportOrphan = ({ report }: UserContext, userId: string, orphan: string, present: string) =>
  report(
    new SnapTradeError('user_secret_not_stored', {
      operation: 'registerSnapTradeUser',
      status: 500,
      detail: `The response to the registration of ${JSON.stringify(orphan)} was lost, and its secret with it. ${JSON.stringify(userId)} is ${JSON.stringify(present)} at SnapTrade now. No link was ever issued for ${JSON.stringify(orphan)}: delete that user at SnapTrade when you like.`,
    }),
    { orphanedUserId: orphan },
  )
