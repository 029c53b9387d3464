import { isSnapTradeError, SnapTradeError } from '../../core/errors.js'
import { askToRegister, type Claim } from './askToRegister.js'
import { type Obtained, saveRegistered } from './saveRegistered.js'
import { newAttempt } from './storedUser.js'
import { successorId } from './successorId.js'
import { busy, type UserContext } from './userContext.js'
import { withoutTrace } from './withoutTrace.js'

/** How many SnapTrade ids in a row are tried. */
const MOST_IDS = 3

/**
 * Registers the user of an intent with SnapTrade and stores the secret. Tries an id whose response was lost first,
 * because SnapTrade may not have received it. Resolves to `undefined` if another process has taken over.
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
    // The response for this id is lost, and no link was issued for it, so the user gets another id.
    const next = await moveOn(context, userId, claim)
    if (!next) return undefined
    claim = next
  }
  throw busy(
    'registerSnapTradeUser',
    'All ids that were tried already exist at SnapTrade. Try again in a moment.',
  )
}

/** Replaces an intent with one for the next id. */
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
      detail: `The response to the registration of ${JSON.stringify(orphan)} was lost, and its secret with it. ${JSON.stringify(userId)} is now ${JSON.stringify(present)} at SnapTrade. No link was issued for ${JSON.stringify(orphan)}: you can delete that user at SnapTrade.`,
    }),
    { orphanedUserId: orphan },
  )
