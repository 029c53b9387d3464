import { SnapTradeError } from '../core/errors.js'
import { DURATION, isDuration } from './duration.js'
import { requireSetting } from './environment.js'
import { isSize, SIZE } from './size.js'

/**
 * `commercial`: many end users, each with a `userId` and a `userSecret`. `personal`: the key identifies the user, and
 * neither is sent; behind a route handler, all signed-in users share that one SnapTrade user.
 */
export type KeyType = 'commercial' | 'personal'

/** Parameters of `createSnapTradeClient`. */
export interface CreateSnapTradeClientParameters {
  /** Default: the environment variable `SNAPTRADE_CLIENT_ID`. */
  clientId?: string | undefined
  /**
   * Never send it to a browser. Pass several while you rotate the key: if SnapTrade rejects a signature, the next key
   * is used. Default: the environment variable `SNAPTRADE_CONSUMER_KEY`.
   */
  consumerKey?: string | readonly (string | undefined)[] | undefined
  /** Default: `https://api.snaptrade.com/api/v1`. */
  baseUrl?: string | undefined
  /**
   * Default: the global `fetch` at the time of each request. In Node, if it has not been replaced, its dispatcher sends
   * the request, which needs less CPU; `setGlobalDispatcher` of undici and `NODE_USE_ENV_PROXY` apply as to `fetch`.
   */
  fetch?: typeof fetch | undefined
  /** Milliseconds for one request including its response. SnapTrade's login can take 20 s. Default: 30000. */
  timeout?: number | undefined
  /** Maximum bytes of a response. A list of a million users has 40 million. Default: 16777216. */
  maxResponseSize?: number | undefined
  /** Default: `commercial`. */
  keyType?: KeyType | undefined
}

/** Returns the parameters except the keys, with their defaults. Throws `config_invalid` for an invalid one. */
export const checkClientParameters = (parameters: CreateSnapTradeClientParameters) => {
  const { timeout = 30_000, maxResponseSize = 16_777_216, keyType = 'commercial' } = parameters
  if (!isDuration(timeout)) throw invalid(`timeout: ${DURATION}`)
  if (!isSize(maxResponseSize)) throw invalid(`maxResponseSize: ${SIZE}`)
  if (keyType !== 'commercial' && keyType !== 'personal') {
    throw invalid(`keyType: "${keyType}" is neither "commercial" nor "personal".`)
  }
  return {
    timeout,
    maxResponseSize,
    keyType,
    base: checkBase(parameters.baseUrl ?? 'https://api.snaptrade.com/api/v1'),
  }
}

/**
 * Returns the credentials from the parameters or the environment. Throws `config_missing` with the names of the
 * missing ones.
 */
export const requireKeys = ({ clientId, consumerKey }: CreateSnapTradeClientParameters) => {
  const id = requireSetting('clientId', clientId, 'SNAPTRADE_CLIENT_ID')
  const given = [consumerKey].flat().filter((key): key is string => typeof key === 'string' && key !== '')
  if (given.length > 0) return { clientId: id, consumerKeys: given }
  return { clientId: id, consumerKeys: [requireSetting('consumerKey', undefined, 'SNAPTRADE_CONSUMER_KEY')] }
}

const checkBase = (baseUrl: string) => {
  if (/^https?:\/\/[^/?#\s]+[^?#\s]*$/i.test(baseUrl)) return baseUrl.replace(/\/+$/, '')
  throw invalid(
    'baseUrl is not a valid URL. Pass scheme, host and path, without a query, like "https://api.snaptrade.com/api/v1".',
  )
}

const invalid = (detail: string) => new SnapTradeError('config_invalid', { status: 500, detail })
