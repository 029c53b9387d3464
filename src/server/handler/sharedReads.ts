import { SnapTradeError } from '../../core/errors.js'
import { operations } from '../../core/operations.js'
import type { UserContext } from '../users/userContext.js'
import type { Answer, Call } from './perform.js'

type Perform = (context: UserContext, call: Call) => Promise<Answer>

interface Read {
  userId: string | undefined
  answer: Promise<Answer>
  /** In milliseconds since 1970. */
  began: number
  /** How many requests wait for the answer. */
  readers: number
  /** Whether the answer is there, or nobody waits for it any more. */
  isOver: boolean
  stop: () => void
}

/**
 * Milliseconds for which a read takes others along. One that began earlier may miss what the person has done since, at
 * SnapTrade's portal for example.
 */
const WINDOW = 500

/**
 * Lets identical reads of one person that come at the same time share one request to SnapTrade. Ends it when all who
 * wait for it are gone. After a change the person's next read is a new one.
 */
export const shareReads = (perform: Perform): Perform => {
  const running = new Map<string, Read>()
  const forget = (userId: string | undefined) => {
    for (const [key, read] of running) if (read.userId === userId) running.delete(key)
  }

  const start = (context: UserContext, call: Call, key: string): Read => {
    const controller = new AbortController()
    const answer = perform(context, { ...call, signal: controller.signal })
    const stop = () => controller.abort()
    const read: Read = { userId: call.userId, answer, began: Date.now(), readers: 0, isOver: false, stop }
    running.set(key, read)
    const finish = () => {
      read.isOver = true
      if (running.get(key) === read) running.delete(key)
    }
    answer.then(finish, finish)
    return read
  }

  const join = async (read: Read, { operation, signal }: Call): Promise<Answer> => {
    let leave = () => {}
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(new SnapTradeError('aborted', { operation, status: 499, detail: GONE }))
      signal.addEventListener('abort', leave)
    })
    read.readers += 1
    if (signal.aborted) leave()
    try {
      return await Promise.race([left, read.answer])
    } finally {
      signal.removeEventListener('abort', leave)
      read.readers -= 1
      if (read.readers === 0 && !read.isOver) end(read)
    }
  }

  return async (context, call) => {
    const { operation, userId, isOwn, input, clientSecret } = call
    if (operations[operation].method !== 'GET') {
      forget(userId)
      return perform(context, call).finally(() => forget(userId))
    }
    const key = JSON.stringify([userId, isOwn, operation, input, clientSecret])
    const known = running.get(key)
    const isFresh = known && Date.now() - known.began <= WINDOW && !known.isOver
    return join(isFresh ? known : start(context, call, key), call)
  }
}

const end = (read: Read) => {
  read.isOver = true
  try {
    read.stop()
  } catch {
    // Workers do not let one request end the work of another. Then it ends by its own deadline.
  }
}

const GONE = 'The caller aborted the request.'
