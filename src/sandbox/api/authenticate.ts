import type { OperationName } from '../../core/operations.js'
import { importConsumerKey } from '../../core/signature.js'
import { PERSONAL_USER, type StoredUser, type World } from '../world.js'
import { Refusal } from './refusal.js'
import { signedTexts } from './signedTexts.js'

/** Maximum difference of a request's timestamp, in seconds. */
const TOLERANCE = 300

const encoder = new TextEncoder()

/** Imports the consumer key in both forms that SDKs sign with: the TypeScript SDK escapes it, the others do not. */
export const importConsumerKeys = (consumerKey: string): Promise<CryptoKey[]> => {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const raw = crypto.subtle.importKey('raw', encoder.encode(consumerKey), algorithm, false, ['verify'])
  return Promise.all([importConsumerKey(consumerKey), raw])
}

/** Returns the bytes of a signature, or `undefined` if it is not base64. */
const decode = (signature: string) => {
  try {
    return Uint8Array.from(atob(signature), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}

/**
 * Throws if the client id is unknown. SnapTrade responds 404 to operations for which it documents that, and 401 to
 * others.
 */
export const checkClient = (world: World, operation: OperationName, query: URLSearchParams) => {
  const clientId = query.get('clientId')
  if (!clientId) throw new Refusal(401, '1074', 'Please provide clientId in query params')
  if (clientId !== world.settings.clientId) {
    const isDocumented404 = operation === 'registerSnapTradeUser' || operation === 'listSnapTradeUsers'
    throw new Refusal(isDocumented404 ? 404 : 401, '1074', 'Invalid SnapTrade Client ID provided in query')
  }
}

/**
 * Throws if the client did not sign this request, or signed it too long ago. The timestamp is compared with the
 * machine's clock, because clients sign by it, also after `advance`.
 */
export const checkSignature = async (
  keys: readonly CryptoKey[],
  request: { signature: string | null; url: URL; content: Record<string, unknown> | null },
) => {
  const { signature, url, content } = request
  const timestamp = url.searchParams.get('timestamp')
  if (!timestamp || !/^\d+$/.test(timestamp)) throw new Refusal(401, '1075', 'Invalid timestamp')
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > TOLERANCE) {
    throw new Refusal(401, '1075', 'Invalid timestamp: it lies more than 5 minutes off')
  }
  const bytes = decode(signature ?? '')
  const texts = bytes ? signedTexts({ content, path: url.pathname, query: url.search.slice(1) }) : []
  for (const text of texts) {
    for (const key of keys) {
      if (bytes && (await crypto.subtle.verify('HMAC', key, bytes, encoder.encode(text)))) return
    }
  }
  throw new Refusal(401, '1076', 'Unable to verify signature sent')
}

/**
 * Returns the user of a request. An unknown id and a wrong secret cause the same error, so that ids cannot be
 * guessed.
 */
export const findUser = (
  world: World,
  { userId, userSecret }: { userId: unknown; userSecret: unknown },
): StoredUser => {
  if (world.settings.keyType === 'personal') {
    const user = world.users.get(PERSONAL_USER)
    if (user) return user
  }
  if (!userId || !userSecret) {
    throw new Refusal(401, '1083', 'Please provide clientId, userId and userSecret in query params')
  }
  const user = typeof userId === 'string' ? world.users.get(userId) : undefined
  if (!user || user.userSecret !== userSecret) {
    throw new Refusal(401, '1083', 'Invalid userID or userSecret provided')
  }
  return user
}
