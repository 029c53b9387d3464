import type { SnapTradeErrorCode } from '../core/errorCodes.js'
import { isSnapTradeError, SnapTradeError } from '../core/errors.js'
import {
  type OperationInput,
  type OperationName,
  type OperationOutput,
  operations,
} from '../core/operations.js'
import {
  carriesOperation,
  type RequestFunction,
  type RequestOptions,
  type SubscribeFunction,
  type Transport,
} from '../core/transport.js'
import { checkOperations, checkTiming } from './checkParameters.js'

// Bundlers replace it.
declare const process: { readonly env: { readonly NODE_ENV?: string } }

/** What every transport takes: timing, and what its backend carries out. */
export interface TransportParameters {
  /** Milliseconds for one try. SnapTrade's login has been seen to take 20 s. Default: 30000. Checked in development. */
  timeout?: number | undefined
  /** How often an operation that is safe to repeat is tried again. Default: 2. */
  retryCount?: number | undefined
  /** Milliseconds before the first repeat; doubled each time. A wait the server names goes first. Default: 300. */
  retryDelay?: number | undefined
  /**
   * The operations that your backend carries out. Any other rejects with `config_invalid` and is never sent. The button
   * needs `loginSnapTradeUser` alone: without `listBrokerageAuthorizations` a closed window is an exit. Default: all.
   */
  operations?: readonly OperationName[] | undefined
}

/** Sends one operation once. What it resolves to is checked before anybody else sees it. */
export type SendFunction = <Name extends OperationName>(
  operation: Name,
  input: OperationInput<Name>,
  options: RequestOptions,
) => Promise<unknown>

/** Longer than this (in seconds) nobody is kept waiting: the error says when to come back instead. */
const LONGEST_WAIT = 10

/** What a failed try may be repeated for. Not for a timeout: the person has waited long enough. */
export const passing: ReadonlySet<SnapTradeErrorCode> = new Set([
  'network',
  'rate_limited',
  'server_error',
  'brokerage_unavailable',
  'too_early',
  'busy',
] as const)

/**
 * Gives a function that sends what every transport needs: a time limit, abort, repeats where they are safe,
 * and one kind of error.
 */
export const createTransport = (
  name: string,
  send: SendFunction,
  { timeout = 30_000, retryCount = 2, retryDelay = 300, operations: carried }: TransportParameters = {},
  subscribe?: SubscribeFunction,
): Transport => {
  if (process.env.NODE_ENV !== 'production') {
    checkTiming({ timeout, retryCount, retryDelay })
    checkOperations(name, carried)
  }
  const attempt: RequestFunction = async (operation, input, { signal: caller } = {}) => {
    // Not `AbortSignal.any` and `timeout`: they are newer than the oldest browsers that work.
    const stop = new AbortController()
    const { signal } = stop
    const abort = () => stop.abort()
    const timer = setTimeout(abort, timeout)
    caller?.addEventListener('abort', abort)
    try {
      if (caller?.aborted) throw caller.reason
      const sent = await Promise.race([send(operation, input, { signal }), failOn(signal)])
      // Only deletions and the like have a success without a body.
      const answer = sent ?? (await import('../core/confirmation.js')).confirmationOf(operation, input)
      if (isOutput(operation, answer)) return answer
      const detail = `The response is ${answer ? "not SnapTrade's" : 'empty'}.`
      throw new SnapTradeError('invalid_response', { operation, detail })
    } catch (cause) {
      if (caller?.aborted) throw new SnapTradeError('aborted', { operation })
      if (signal.aborted) {
        throw new SnapTradeError('timeout', { operation, detail: `No answer within ${timeout / 1000} s.` })
      }
      if (isSnapTradeError(cause)) throw cause
      // What a foreign transport threw may hold a body or a secret: it is the cause, never the text.
      throw new SnapTradeError('transport_failed', {
        operation,
        cause,
        detail: 'The transport threw: see cause.',
      })
    } finally {
      clearTimeout(timer)
      caller?.removeEventListener('abort', abort)
    }
  }
  const transport: Transport = {
    name,
    subscribe,
    operations: carried,
    request: async (operation, input, options) => {
      if (!carriesOperation(transport, operation)) throw notCarried(name, operation)
      for (let tries = 0; ; tries += 1) {
        try {
          return await attempt(operation, input, options)
        } catch (thrown) {
          if (!isSnapTradeError(thrown)) throw thrown
          const error = thrown
          const wait = Math.max((error.retryAfter ?? 0) * 1000, retryDelay * 2 ** tries)
          const mayRepeat = operations[operation]?.isRepeatable && passing.has(error.code)
          if (!mayRepeat || tries >= retryCount || wait > LONGEST_WAIT * 1000) throw error
          const waited = new Promise((resolve) => setTimeout(resolve, wait))
          await Promise.race([waited, failOn(options?.signal)]).catch(() => {})
        }
      }
    },
  }
  return transport
}

const notCarried = (transport: string, operation: OperationName) =>
  new SnapTradeError('config_invalid', {
    operation,
    detail: `${transport}({ operations }) does not list it.`,
  })

/** Rejects when a signal fires, for requests that do not listen to it themselves. */
const failOn = (signal: AbortSignal | undefined) =>
  new Promise<never>((_, reject) => {
    if (signal?.aborted) reject(signal.reason)
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

/** Whether an answer has the form of its operation's. One that has not is an error here, not a crash in a component. */
const isOutput = <Name extends OperationName>(
  operation: Name,
  answer: unknown,
): answer is OperationOutput<Name> =>
  typeof answer === 'object' && answer !== null && Array.isArray(answer) === operations[operation].isList
