import { isSnapTradeError } from '../core/errors.js'
import type { OperationInput, OperationName, OperationOutput } from '../core/operations.js'
import type { RequestFunction, RequestOptions } from '../core/transport.js'
import { encodeOperation, type WireRequest } from '../core/wire.js'
import { readAnswer, receive, type SnapTradeAnswer } from './answer.js'
import {
  type CreateSnapTradeClientParameters,
  checkClientParameters,
  type KeyType,
  requireKeys,
} from './clientParameters.js'
import { createRedactor } from './redact.js'
import { createSigner, type Signer } from './signer.js'
import { limitTime } from './timeLimit.js'

/** What `send` takes beside the input. */
export interface SendOptions extends RequestOptions {
  /** Milliseconds for this request, if they are fewer than the client's `timeout`. */
  timeout?: number | undefined
}

/** Carries out one operation and answers with status and headers too, or throws. */
export type SendFunction = <Name extends OperationName>(
  operation: Name,
  input: OperationInput<Name>,
  options?: SendOptions,
) => Promise<SnapTradeAnswer<OperationOutput<Name>>>

/** A signed connection to SnapTrade. */
export interface SnapTradeClient {
  readonly keyType: KeyType
  /** Where it sends requests to, for the texts of errors. */
  readonly baseUrl?: string
  /** Carries out one operation and answers with SnapTrade's own model. */
  readonly request: RequestFunction
  /** The same with the answer's status and headers. */
  readonly send: SendFunction
}

/**
 * Makes a client that signs every request as SnapTrade's own SDK does. It does not repeat a failed one.
 *
 * Throws `config_missing` at once when a key is missing, `config_invalid` when another option is wrong. Its
 * functions reject with a `SnapTradeError`: `timeout`, `network`, `aborted`, `invalid_response`,
 * `invalid_input`, or what SnapTrade's answer says; without the key, the user's secret or the signed address.
 * The rules of signing: https://docs.snaptrade.com/docs/request-signatures
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
    // The order of SnapTrade's SDK: the signature covers the query as it is sent.
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
    // A redirect would carry the user's secret to whoever it names.
    const init: RequestInit = { method, headers, redirect: 'manual' }
    return { url, init: body ? { ...init, body: JSON.stringify(body) } : init }
  }

  const send: SendFunction = async (operation, input, options) => {
    const encoded = encodeOperation(operation, input)
    const wire = keyType === 'personal' ? withoutUser(encoded) : encoded
    const redact = redactor((input as { userSecret?: string }).userSecret)
    const limit = Math.min(timeout, options?.timeout ?? timeout)
    return limitTime(operation, limit, options?.signal, (signal) =>
      keys.use(async (signer) => {
        const { url, init } = await sign(wire, signer)
        signal.throwIfAborted() // a `fetch` of the app's may not look at it
        const { response, text } = await receive(operation, url, maxResponseSize, () =>
          (parameters.fetch ?? fetch)(url.href, { ...init, signal }),
        )
        return readAnswer(operation, input, response, text, redact)
      }),
    )
  }

  const request: RequestFunction = async (operation, input, options) =>
    (await send(operation, input, options)).data
  return Object.freeze({ keyType, baseUrl: base, request, send })
}

/** Goes on to the next key when SnapTrade refuses a signature: nothing was done then. */
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
      // Another request may have gone on already.
      if (current === index) current = (index + 1) % signers.length
      return use(task, tries + 1)
    }
  }
  return { use: <Result>(task: (signer: Signer) => Promise<Result>) => use(task) }
}

const expectKey = () => {
  throw new RangeError('There is no consumer key.')
}

/** A personal key stands for its one user; SnapTrade refuses others beside it. */
const withoutUser = (wire: WireRequest): WireRequest => {
  const { userId: _, userSecret: __, ...body } = wire.body ?? {}
  const query = wire.query.filter(([name]) => name !== 'userId' && name !== 'userSecret')
  return { ...wire, query, body: wire.body && body }
}
