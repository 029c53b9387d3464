import type { SnapTradeErrorCode } from '../core/errorCodes.js'
import { isSnapTradeError, SnapTradeError } from '../core/errors.js'
import { inspectRequest } from '../core/inspectRequest.js'
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

// Replaced by bundlers.
declare const process: { readonly env: { readonly NODE_ENV?: string } }

/** Parameters of every transport: its timing and its operations. */
export interface TransportParameters {
  /** Milliseconds for one attempt. SnapTrade's login can take 20 s. Default: 30000. Checked in development. */
  timeout?: number | undefined
  /** How often a repeatable operation is retried. Default: 2. */
  retryCount?: number | undefined
  /**
   * Milliseconds before the first retry; doubled for each further one. A delay that the server sends takes
   * precedence. Default: 300.
   */
  retryDelay?: number | undefined
  /**
   * The operations that your backend supports. Any other operation rejects with `config_invalid` and is not sent. The
   * button requires only `loginSnapTradeUser`; without `listBrokerageAuthorizations`, closing the window counts as an
   * exit. Default: all.
   */
  operations?: readonly OperationName[] | undefined
}

/** Sends one operation once. The result is validated before it is returned to the caller. */
export type SendFunction = <Name extends OperationName>(
  operation: Name,
  input: OperationInput<Name>,
  options: RequestOptions,
) => Promise<unknown>

/** The longest delay to wait before a retry, in seconds. For a longer one, the error is thrown with `retryAfter`. */
const LONGEST_WAIT = 10

/** Errors after which an operation is retried. A timeout is not one of them: the user has waited long enough. */
export const passing: ReadonlySet<SnapTradeErrorCode> = new Set([
  'network',
  'rate_limited',
  'server_error',
  'brokerage_unavailable',
  'too_early',
  'busy',
] as const)

/**
 * Returns a request function with a timeout, abort, retries of repeatable operations, and a single class of errors.
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
    // `AbortSignal.any` and `AbortSignal.timeout` are not available in the oldest supported browsers.
    const stop = new AbortController()
    const { signal } = stop
    const abort = () => stop.abort()
    const timer = setTimeout(abort, timeout)
    caller?.addEventListener('abort', abort)
    try {
      if (caller?.aborted) throw caller.reason
      const sent = await Promise.race([send(operation, input, { signal }), failOn(signal)])
      // Only operations such as deletions succeed without a body.
      const output = sent ?? (await import('../core/confirmation.js')).confirmationOf(operation, input)
      if (isOutput(operation, output)) return output
      const detail = `The response is ${output ? "not SnapTrade's" : 'empty'}.`
      throw new SnapTradeError('invalid_response', { operation, detail })
    } catch (cause) {
      if (caller?.aborted) throw new SnapTradeError('aborted', { operation })
      if (signal.aborted) {
        throw new SnapTradeError('timeout', { operation, detail: `No response within ${timeout / 1000} s.` })
      }
      if (isSnapTradeError(cause)) throw cause
      // The error of a custom transport may contain a body or a secret, so it becomes the cause and is not quoted.
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
          const attempted = attempt(operation, input, options)
          if (process.env.NODE_ENV !== 'production') inspectRequest(operation, tries, attempted)
          return await attempted
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

/** Rejects when the signal aborts, for requests that do not observe the signal themselves. */
const failOn = (signal: AbortSignal | undefined) =>
  new Promise<never>((_, reject) => {
    if (signal?.aborted) reject(signal.reason)
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

/**
 * Returns whether a response has the shape that the operation returns. Without this check, a wrong shape would throw
 * in a component.
 */
const isOutput = <Name extends OperationName>(
  operation: Name,
  output: unknown,
): output is OperationOutput<Name> =>
  typeof output === 'object' && output !== null && Array.isArray(output) === operations[operation].isList
