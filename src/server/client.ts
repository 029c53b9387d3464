import { isSnapTradeError } from '../core/errors.js'
import type { OperationInput, OperationName, OperationOutput } from '../core/operations.js'
import type { RequestFunction, RequestOptions } from '../core/transport.js'
import { encodeOperation, type WireRequest } from '../core/wire.js'
import {
  type CreateSnapTradeClientParameters,
  checkClientParameters,
  type KeyType,
  requireKeys,
} from './clientParameters.js'
import { exchange } from './exchange.js'
import { createRedactor } from './redact.js'
import { createSigner, type Signer } from './signer.js'
import { readResponse, receive, type SnapTradeResponse } from './snapTradeResponse.js'
import { limitTime } from './timeLimit.js'

/** Options of `send` in addition to the input. */
export interface SendOptions extends RequestOptions {
  /** Milliseconds for this request, if less than the client's `timeout`. */
  timeout?: number | undefined
}

/** Sends one operation and returns the model with status and headers, or throws. */
export type SendFunction = <Name extends OperationName>(
  operation: Name,
  input: OperationInput<Name>,
  options?: SendOptions,
) => Promise<SnapTradeResponse<OperationOutput<Name>>>

/** A client for SnapTrade that signs its requests. */
export interface SnapTradeClient {
  readonly keyType: KeyType
  /** The base URL of the requests, for error texts. */
  readonly baseUrl?: string
  /** Sends one operation and returns SnapTrade's own model. */
  readonly request: RequestFunction
  /** Like `request`, but also returns the status and headers of the response. */
  readonly send: SendFunction
}

/**
 * Creates a client that signs requests as SnapTrade's SDK does (https://docs.snaptrade.com/docs/request-signatures). Throws
 * `config_missing` or `config_invalid`. Requests are not retried and reject with `timeout`, `network`, `aborted`,
 * `invalid_response`, `invalid_input`, or the error in the response. Errors contain no secret.
 *
 * @example
 * const snapTrade = createSnapTradeClient({ clientId, consumerKey })
 * const users = await snapTrade.request('listSnapTradeUsers', {})
 */
export const createSnapTradeClient = (parameters: CreateSnapTradeClientParameters = {}): SnapTradeClient => {
  const { timeout, maxResponseSize, keyType, base } = checkClientParameters(parameters)
  const { clientId, consumerKeys } = requireKeys(parameters)
  const keys = createKeyRing(consumerKeys)
  const redactor = createRedactor(consumerKeys)

  const sign = async ({ method, path, query, body }: WireRequest, signer: Signer) => {
    // In the order of SnapTrade's SDK, because the signature covers the query as it is sent.
    const timestamp = String(Math.round(Date.now() / 1000))
    const search = new URLSearchParams([
      ['clientId', clientId],
      ...query,
      ['timestamp', timestamp],
    ]).toString()
    const url = new URL(`${base}${path}?${search}`)
    const signed = { content: body ?? null, path: url.pathname, query: search }
    const headers = {
      accept: 'application/json',
      Signature: await signer(signed),
      ...(body && { 'content-type': 'application/json' }),
    }
    return { url, method, headers, body: body && JSON.stringify(body) }
  }

  const send: SendFunction = async (operation, input, options) => {
    const encoded = encodeOperation(operation, input)
    const wire = keyType === 'personal' ? withoutUser(encoded) : encoded
    const redact = redactor((input as { userSecret?: string }).userSecret)
    const limit = Math.min(timeout, options?.timeout ?? timeout)
    return limitTime(operation, limit, options?.signal, (signal) =>
      keys.use(async (signer) => {
        const signed = await sign(wire, signer)
        signal.throwIfAborted() // the app's own `fetch` may ignore the signal
        const received = await receive(operation, signed.url, maxResponseSize, (most) =>
          exchange(parameters.fetch, { ...signed, signal }, most),
        )
        return readResponse(operation, input, received, redact)
      }),
    )
  }

  const request: RequestFunction = async (operation, input, options) =>
    (await send(operation, input, options)).data
  return Object.freeze({ keyType, baseUrl: base, request, send })
}

/** Uses the next key if SnapTrade rejects a signature, because then the request had no effect. */
const createKeyRing = (consumerKeys: readonly string[]) => {
  const signers = consumerKeys.map(createSigner)
  let current = 0
  const use = async <Result>(task: (signer: Signer) => Promise<Result>, tries = 1): Promise<Result> => {
    const index = current
    const signer = signers[index] ?? expectKey()
    try {
      return await task(signer)
    } catch (thrown) {
      const isRefused = isSnapTradeError(thrown) && thrown.status === 401 && thrown.providerCode === '1076'
      if (!isRefused || tries >= signers.length) throw thrown
      // Another request may already have changed to the next key.
      if (current === index) current = (index + 1) % signers.length
      return use(task, tries + 1)
    }
  }
  return { use: <Result>(task: (signer: Signer) => Promise<Result>) => use(task) }
}

const expectKey = () => {
  throw new RangeError('There is no consumer key.')
}

/** A personal key already identifies its only user. SnapTrade rejects a request that also names a user. */
const withoutUser = (wire: WireRequest): WireRequest => {
  const { userId: _, userSecret: __, ...body } = wire.body ?? {}
  const query = wire.query.filter(([name]) => name !== 'userId' && name !== 'userSecret')
  return { ...wire, query, body: wire.body && body }
}
