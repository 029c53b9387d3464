import { SnapTradeError } from '../core/errors.js'
import type { OperationInput, OperationName, OperationOutput } from '../core/operations.js'
import { importConsumerKey, signContent } from '../core/signature.js'
import type { RequestFunction, RequestOptions } from '../core/transport.js'
import { encodeOperation, type WireRequest } from '../core/wire.js'
import { readAnswer, receive, type SnapTradeAnswer } from './answer.js'
import { DURATION, isDuration } from './duration.js'
import { requireSetting } from './environment.js'
import { redactor } from './redact.js'
import { limitTime } from './timeLimit.js'

/**
 * `commercial`: many end users, each with a `userId` and a `userSecret`. `personal`: the key is the user, and
 * neither is sent; behind a route handler, all signed-in people act as that one user.
 */
export type KeyType = 'commercial' | 'personal'

/** What `createSnapTradeClient` takes. */
export interface CreateSnapTradeClientParameters {
  /** Default: the environment variable `SNAPTRADE_CLIENT_ID`. */
  clientId?: string | undefined
  /** Default: the environment variable `SNAPTRADE_CONSUMER_KEY`. Never to be sent to a browser. */
  consumerKey?: string | undefined
  /** Default: `https://api.snaptrade.com/api/v1`. */
  baseUrl?: string | undefined
  /** Default: the global `fetch`, looked up at each request. */
  fetch?: typeof fetch | undefined
  /** Milliseconds for one request, its answer included. SnapTrade's login has been seen to take 20 s. Default: 30000. */
  timeout?: number | undefined
  /** Bytes an answer may have. A list of a million users has 40 million. Default: 16777216. */
  maxResponseSize?: number | undefined
  /** Default: `commercial`. */
  keyType?: KeyType | undefined
}

/** Carries out one operation and answers with status and headers too, or throws. */
export type SendFunction = <Name extends OperationName>(
  operation: Name,
  input: OperationInput<Name>,
  options?: RequestOptions,
) => Promise<SnapTradeAnswer<OperationOutput<Name>>>

/** A signed connection to SnapTrade. */
export interface SnapTradeClient {
  readonly keyType: KeyType
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
  const { timeout = 30_000, maxResponseSize = 16_777_216, keyType = 'commercial' } = parameters
  if (!isDuration(timeout)) throw invalid(`timeout: ${DURATION}`)
  if (!(maxResponseSize > 0)) throw invalid('maxResponseSize is a number of bytes, more than 0.')
  if (keyType !== 'commercial' && keyType !== 'personal') {
    throw invalid(`keyType: "${keyType}" is neither "commercial" nor "personal".`)
  }
  const clientId = requireSetting('clientId', parameters.clientId, 'SNAPTRADE_CLIENT_ID')
  const consumerKey = requireSetting('consumerKey', parameters.consumerKey, 'SNAPTRADE_CONSUMER_KEY')
  const base = checkBase(parameters.baseUrl ?? 'https://api.snaptrade.com/api/v1')
  let key: Promise<CryptoKey> | undefined

  const sign = async ({ method, path, query, body }: WireRequest) => {
    // The order of SnapTrade's SDK: the signature covers the query as it is sent.
    const timestamp = String(Math.round(Date.now() / 1000))
    const search = new URLSearchParams([
      ['clientId', clientId],
      ...query,
      ['timestamp', timestamp],
    ]).toString()
    const url = new URL(`${base}${path}?${search}`)
    key ??= importConsumerKey(consumerKey)
    const signed = { content: body ?? null, path: url.pathname, query: search }
    const headers = new Headers({
      accept: 'application/json',
      Signature: await signContent(await key, signed),
    })
    if (body) headers.set('content-type', 'application/json')
    // A redirect would carry the user's secret to whoever it names.
    const init: RequestInit = { method, headers, redirect: 'manual' }
    return { url, init: body ? { ...init, body: JSON.stringify(body) } : init }
  }

  const send: SendFunction = async (operation, input, options) => {
    const wire = encodeOperation(operation, input)
    const { url, init } = await sign(keyType === 'personal' ? withoutUser(wire) : wire)
    const given = input as { userSecret?: string }
    return limitTime(operation, timeout, options?.signal, async (signal) => {
      const { response, text } = await receive(operation, url, maxResponseSize, () =>
        (parameters.fetch ?? fetch)(url.href, { ...init, signal }),
      )
      return readAnswer(operation, input, response, text, redactor([consumerKey, given.userSecret]))
    })
  }

  const request: RequestFunction = async (operation, input, options) =>
    (await send(operation, input, options)).data
  return Object.freeze({ keyType, request, send })
}

const checkBase = (baseUrl: string) => {
  if (/^https?:\/\/[^/?#\s]+[^?#\s]*$/i.test(baseUrl)) return baseUrl.replace(/\/+$/, '')
  throw invalid(
    'baseUrl is no address. Pass scheme, host and path, without a query, like "https://api.snaptrade.com/api/v1".',
  )
}

const invalid = (detail: string) => new SnapTradeError('config_invalid', { status: 500, detail })

/** A personal key stands for its one user; SnapTrade refuses others beside it. */
const withoutUser = (wire: WireRequest): WireRequest => {
  const { userId: _, userSecret: __, ...body } = wire.body ?? {}
  const query = wire.query.filter(([name]) => name !== 'userId' && name !== 'userSecret')
  return { ...wire, query, body: wire.body && body }
}
