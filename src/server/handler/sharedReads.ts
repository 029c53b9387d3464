import { SnapTradeError } from '../../core/errors.js'
import { operations } from '../../core/operations.js'
import type { UserContext } from '../users/userContext.js'
import type { Call, OperationResponse } from './perform.js'

type Perform = (context: UserContext, call: Call) => Promise<OperationResponse>

interface Read {
  userId: string | undefined
  response: Promise<OperationResponse>
  /** In milliseconds since 1970. */
  began: number
  /** How many requests wait for the response. */
  readers: number
  /** Whether the response has arrived, or no request waits for it. */
  isOver: boolean
  stop: () => void
}

/**
 * Milliseconds during which requests can join a read. An older read may not include what the user has changed since,
 * for example at SnapTrade's portal.
 */
const WINDOW = 500

/**
 * Sends identical reads of one user that arrive at the same time to SnapTrade once. Aborts the read when all its
 * requests have been aborted. After a change, the user's next read is sent separately.
 */
export const shareReads = (perform: Perform): Perform => {
  const running = new Map<string, Read>()
  const forget = (userId: string | undefined) => {
    for (const [key, read] of running) if (read.userId === userId) running.delete(key)
  }

  const start = (context: UserContext, call: Call, key: string): Read => {
    const controller = new AbortController()
    const response = perform(context, { ...call, signal: controller.signal })
    const stop = () => controller.abort()
    const read: Read = { userId: call.userId, response, began: Date.now(), readers: 0, isOver: false, stop }
    running.set(key, read)
    const finish = () => {
      read.isOver = true
      if (running.get(key) === read) running.delete(key)
    }
    response.then(finish, finish)
    return read
  }

  const join = async (read: Read, { operation, signal }: Call): Promise<OperationResponse> => {
    let leave = () => {}
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(new SnapTradeError('aborted', { operation, status: 499, detail: GONE }))
      signal.addEventListener('abort', leave)
    })
    read.readers += 1
    if (signal.aborted) leave()
    try {
      return await Promise.race([left, read.response])
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
    // Workers do not allow a request to abort the work of another. The read then ends at its own deadline.
  }
}

const GONE = 'The caller aborted the request.'
