import { SnapTradeError } from '../../core/errors.js'
import type { OperationName } from '../../core/operations.js'
import type { SendFunction } from '../client.js'
import type { Deadline } from '../deadline.js'
import type { Lock } from './lock.js'
import type { UserStore } from './userStore.js'

/** What the functions of this folder share in one request. */
export interface UserContext {
  /** Sends a request to SnapTrade within the deadline. */
  send: SendFunction
  store: UserStore
  lock: Lock
  deadline: Deadline
  deletions: RecentDeletions
  /** Reports a problem that did not fail the request to the operator. */
  report: (problem: SnapTradeError, more?: { orphanedUserId: string }) => void
}

/** Runs a task when no other task of this user is running, unless the request has ended by then. */
export const lockUser = <Result>(
  { lock, deadline }: UserContext,
  userId: string,
  task: () => Promise<Result>,
): Promise<Result> => {
  const guarded = () => {
    deadline.check()
    return task()
  }
  return deadline.within('queue', () => lock(userId, deadline.end, guarded))
}

/** Milliseconds for which a request waits for another process. */
const LONGEST_WAIT = 10_000

/** Waits with increasing delays. Throws `busy` after the limit. */
export const createWait = ({ deadline }: UserContext, operation: OperationName, detail: string) => {
  const end = Date.now() + Math.min(LONGEST_WAIT, deadline.timeout / 2)
  let next = 100
  return async () => {
    if (Date.now() >= end) throw busy(operation, detail)
    await deadline.pause(next)
    next = Math.min(next * 2, 1000)
  }
}

/** Returns the error of a temporary situation. */
export const busy = (operation: OperationName, detail: string, retryAfter = 2) =>
  new SnapTradeError('busy', { operation, status: 503, retryAfter, detail })

/** Milliseconds that SnapTrade may need to complete a deletion. */
const DELETION = 600_000

/** Remembers the SnapTrade users that this process has deleted. SnapTrade still has them for a while. */
export const createRecentDeletions = () => {
  const deletions = new Map<string, number>()
  return {
    add: (snapTradeUserId: string) => {
      for (const [id, at] of deletions) if (Date.now() - at > DELETION) deletions.delete(id)
      deletions.set(snapTradeUserId, Date.now())
    },
    has: (snapTradeUserId: string) => Date.now() - (deletions.get(snapTradeUserId) ?? 0) <= DELETION,
  }
}

export type RecentDeletions = ReturnType<typeof createRecentDeletions>
