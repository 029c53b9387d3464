import type { RequestFunction, SubscribeFunction, Transport } from '../core/transport.js'
import { createTransport, type TransportParameters } from './createTransport.js'

/** What `custom` takes. */
export interface CustomTransportParameters extends TransportParameters {
  /** Carries out one operation: a tRPC call, a server action, a client of your own. */
  request: RequestFunction
  /** Listens to the events of the signed-in person: a tRPC subscription, a web socket. Default: pages hear of no events. */
  subscribe?: SubscribeFunction | undefined
}

/**
 * A transport over any function: it is given SnapTrade's operation id and input, and answers with SnapTrade's
 * model. Whatever it throws arrives as a `SnapTradeError` (`transport_failed` if it was none).
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
