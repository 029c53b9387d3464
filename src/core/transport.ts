import type { ConnectionEvent } from './connectionEvent.js'
import type { OperationInput, OperationName, OperationOutput } from './operations.js'

/** Options of a request in addition to its input. */
export interface RequestOptions {
  signal?: AbortSignal | undefined
}

/** Sends one operation and returns SnapTrade's own model, or throws. */
export type RequestFunction = <Name extends OperationName>(
  operation: Name,
  input: OperationInput<Name>,
  options?: RequestOptions,
) => Promise<OperationOutput<Name>>

/** Subscribes to the events of the signed-in user. Returns a function that unsubscribes, or a promise of it. */
export type SubscribeFunction = (
  onEvent: (event: ConnectionEvent) => void,
) => (() => void) | Promise<() => void>

/**
 * Sends operations to the partner's signing backend. Created by `http` or `custom`. Rejects only with a
 * `SnapTradeError`.
 */
export interface Transport {
  readonly name: string
  readonly request: RequestFunction
  /** `undefined` if the backend sends no events. Everything works without events, but data is updated later. */
  readonly subscribe?: SubscribeFunction | undefined
  /** The operations that the backend supports. `undefined`: all. */
  readonly operations?: readonly OperationName[] | undefined
}

/**
 * Returns whether a transport supports an operation. A backend that only creates login links supports
 * `loginSnapTradeUser` alone.
 */
export const carriesOperation = (transport: Transport, operation: OperationName): boolean =>
  transport.operations?.includes(operation) ?? true
