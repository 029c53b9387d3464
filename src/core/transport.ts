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

/**
 * How operations reach the partner's signing backend. Made by `http` or `custom`. It rejects with a
 * `SnapTradeError` and nothing else.
 */
export interface Transport {
  readonly name: string
  readonly request: RequestFunction
}
