import type { ConnectionEvent } from './connectionEvent.js'
import type { OperationInput, OperationName, OperationOutput } from './operations.js'

/** What a single call may carry beside its input. */
export interface RequestOptions {
  signal?: AbortSignal | undefined
}

/** Carries out one operation and answers with SnapTrade's own model, or throws. */
export type RequestFunction = <Name extends OperationName>(
  operation: Name,
  input: OperationInput<Name>,
  options?: RequestOptions,
) => Promise<OperationOutput<Name>>

/** Listens to the events of the signed-in person. Resolves to the function that ends it, or returns it. */
export type SubscribeFunction = (
  onEvent: (event: ConnectionEvent) => void,
) => (() => void) | Promise<() => void>

/**
 * How operations reach the partner's signing backend. Made by `http` or `custom`. It rejects with a
 * `SnapTradeError` and nothing else.
 */
export interface Transport {
  readonly name: string
  readonly request: RequestFunction
  /** Undefined where the backend sends no events. Everything works without them, a little later. */
  readonly subscribe?: SubscribeFunction | undefined
  /** The operations that the backend carries out. Undefined: all of them. */
  readonly operations?: readonly OperationName[] | undefined
}

/** Returns whether a transport carries an operation. A backend that only issues links carries `loginSnapTradeUser` alone. */
export const carriesOperation = (transport: Transport, operation: OperationName): boolean =>
  transport.operations?.includes(operation) ?? true
