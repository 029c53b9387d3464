import { SnapTradeError } from '../../core/errors.js'
import type { OperationName } from '../../core/operations.js'
import type { SendFunction } from '../client.js'
import type { Deadline } from '../deadline.js'
import type { Lock } from './lock.js'
import type { UserStore } from './userStore.js'

/** What the functions of this folder share in one request. */
export interface UserContext {
  /** Asks SnapTrade within the time of the request. */
  send: SendFunction
  store: UserStore
  lock: Lock
  deadline: Deadline
  deletions: RecentDeletions
  /** Reports to the operator what did not fail the request. */
  report: (problem: SnapTradeError, more?: { orphanedUserId: string }) => void
}

/** Runs a task when no other one of this person is running, unless the request is over by then. */
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

/** Milliseconds for which one request waits for another process. */
const LONGEST_WAIT = 10_000

/** Waits a little longer each time. Throws `busy` when it has waited long enough. */
export const createWait = ({ deadline }: UserContext, operation: OperationName, detail: string) => {
  const end = Date.now() + Math.min(LONGEST_WAIT, deadline.timeout / 2)
  let next = 100
  return async () => {
    if (Date.now() >= end) throw busy(operation, detail)
    await deadline.pause(next)
    next = Math.min(next * 2, 1000)
  }
}

/** A situation that passes by itself. */
export const busy = (operation: OperationName, detail: string, retryAfter = 2) =>
  new SnapTradeError('busy', { operation, status: 503, retryAfter, detail })

/** How long SnapTrade may take to carry out a deletion, in milliseconds. */
const DELETION = 600_000

/** The SnapTrade users that this process has deleted: for a while SnapTrade still has them. */
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
