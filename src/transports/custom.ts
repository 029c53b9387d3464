import type { RequestFunction, SubscribeFunction, Transport } from '../core/transport.js'
import { createTransport, type TransportParameters } from './createTransport.js'

/** Parameters of `custom`. */
export interface CustomTransportParameters extends TransportParameters {
  /** Sends one operation: with a tRPC call, a server action, or a client of your own. */
  request: RequestFunction
  /**
   * Subscribes to the events of the signed-in user, for example with a tRPC subscription or a WebSocket. Default: no
   * events.
   */
  subscribe?: SubscribeFunction | undefined
}

/**
 * Returns a transport for any function that takes SnapTrade's operation id and input and returns SnapTrade's model.
 * An exception that is not a `SnapTradeError` becomes one with the code `transport_failed`.
 *
 * @example
 * const transport = custom({
 *   request: (operation, input) => callServerAction(operation, input),
 * })
 */
export const custom = ({ request, subscribe, ...parameters }: CustomTransportParameters): Transport =>
  createTransport(
    'custom',
    async (operation, input, options) => request(operation, input, options),
    parameters,
    subscribe,
  )
