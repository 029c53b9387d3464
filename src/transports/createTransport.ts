import { isSnapTradeError, SnapTradeError } from '../core/errors.js'
import { type OperationName, operations } from '../core/operations.js'
import type { RequestFunction, Transport } from '../core/transport.js'

/** Timing of every transport. */
export interface TransportParameters {
  /** Milliseconds for one try. SnapTrade's login has been seen to take 20 s. Default: 30000. */
  timeout?: number
  /** How often an operation that is safe to repeat is tried again. Default: 2. */
  retryCount?: number
  /** Milliseconds before the first repeat; doubled each time. A wait the server names goes first. Default: 300. */
  retryDelay?: number
}

/** Longer than this (in seconds) nobody is kept waiting: the error says when to come back instead. */
const LONGEST_WAIT = 10

/** What a failed try may be repeated for. A timeout is not: the person has waited long enough. */
const passing = new Set(['network', 'rate_limited', 'server_error', 'brokerage_unavailable', 'too_early'])

/**
 * Gives a bare request function what every transport needs: a time limit, abort, repeats where they are safe,
 * and one kind of error.
 */
export const createTransport = (
  name: string,
  request: RequestFunction,
  { timeout = 30_000, retryCount = 2, retryDelay = 300 }: TransportParameters = {},
): Transport => {
  const attempt: RequestFunction = async (operation, input, options) => {
    const limit = limitTime(operation, timeout, options?.signal)
    try {
      const answer = await Promise.race([request(operation, input, { signal: limit.signal }), limit.failure])
      checkAnswer(operation, answer)
      return answer
    } catch (thrown) {
      throw limit.reason() ?? toSnapTradeError(operation, thrown)
    } finally {
      limit.release()
    }
  }
  return {
    name,
    request: async (operation, input, options) => {
      for (let tries = 0; ; tries += 1) {
        try {
          return await attempt(operation, input, options)
        } catch (thrown) {
          const error = thrown as SnapTradeError
          const wait = Math.max(
            (error.retryAfter ?? 0) * 1000,
            retryDelay * 2 ** tries * (0.75 + Math.random() / 2),
          )
          const mayRepeat = operations[operation]?.isRepeatable && passing.has(error.code)
          if (!mayRepeat || tries >= retryCount || wait > LONGEST_WAIT * 1000) throw error
          await sleep(wait, options?.signal, operation)
        }
      }
    },
  }
}

/** A signal that fires at the limit or with the caller's, and the error that tells which. */
const limitTime = (operation: OperationName, timeout: number, signal: AbortSignal | undefined) => {
  const controller = new AbortController()
  let error: SnapTradeError | undefined
  let fail: (error: SnapTradeError) => void = () => {}
  const failure = new Promise<never>((_, reject) => {
    fail = reject
  })
  failure.catch(() => {}) // the race may be over when it rejects
  const stop = (next: SnapTradeError) => {
    error ??= next
    fail(error)
    controller.abort(error)
  }
  const onAbort = () => stop(aborted(operation))
  const timer = setTimeout(
    () => stop(new SnapTradeError('timeout', { operation, detail: `No answer within ${timeout / 1000} s.` })),
    timeout,
  )
  if (signal?.aborted) onAbort()
  signal?.addEventListener('abort', onAbort)
  return {
    signal: controller.signal,
    failure,
    reason: () => error,
    release: () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
    },
  }
}

const aborted = (operation: OperationName) =>
  new SnapTradeError('aborted', { operation, detail: 'The caller aborted the request.' })

const sleep = (wait: number, signal: AbortSignal | undefined, operation: OperationName) =>
  new Promise<void>((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer)
      reject(aborted(operation))
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort)
      resolve()
    }, wait)
    if (signal?.aborted) onAbort()
    else signal?.addEventListener('abort', onAbort, { once: true })
  })

/** An empty or misshapen answer is an error here, not a crash in somebody's component. */
const checkAnswer = (operation: OperationName, answer: unknown) => {
  const isRight = operations[operation].isList
    ? Array.isArray(answer)
    : typeof answer === 'object' && answer !== null && !Array.isArray(answer)
  if (isRight) return
  const wanted = operations[operation].isList ? 'a list' : 'an object'
  throw new SnapTradeError('invalid_response', {
    operation,
    detail: `The transport answered ${answer === undefined || answer === null || answer === '' ? 'nothing' : 'something else'} instead of ${wanted}. Answer with what SnapTrade's API answers.`,
  })
}

const toSnapTradeError = (operation: OperationName, thrown: unknown): SnapTradeError =>
  isSnapTradeError(thrown)
    ? thrown
    : new SnapTradeError('transport_failed', {
        operation,
        // What a foreign transport threw may hold a body or a secret: it is the cause, never the text.
        detail: 'The transport threw something that is no SnapTradeError; see `cause`.',
        cause: thrown,
      })
