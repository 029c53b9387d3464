import type { OperationName } from '../../core/operations.js'
import { importConsumerKey } from '../../core/signature.js'
import { PERSONAL_USER, type StoredUser, type World } from '../world.js'
import { Refusal } from './refusal.js'
import { signedTexts } from './signedTexts.js'

/** Seconds that a request's timestamp may lie off. */
const TOLERANCE = 300

const encoder = new TextEncoder()

/** The consumer key in the two forms that sign: TypeScript's SDK escapes it, the others take it as it is. */
export const importConsumerKeys = (consumerKey: string): Promise<CryptoKey[]> => {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const raw = crypto.subtle.importKey('raw', encoder.encode(consumerKey), algorithm, false, ['verify'])
  return Promise.all([importConsumerKey(consumerKey), raw])
}

/** The bytes of a signature, or `undefined` for what is not base64. */
const decode = (signature: string) => {
  try {
    return Uint8Array.from(atob(signature), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}

/** Whether the client is known. SnapTrade answers 404 for an unknown one where it documents that, else 401. */
export const checkClient = (world: World, operation: OperationName, query: URLSearchParams) => {
  const clientId = query.get('clientId')
  if (!clientId) throw new Refusal(401, '1074', 'Please provide clientId in query params')
  if (clientId !== world.settings.clientId) {
    const isDocumented404 = operation === 'registerSnapTradeUser' || operation === 'listSnapTradeUsers'
    throw new Refusal(isDocumented404 ? 404 : 401, '1074', 'Invalid SnapTrade Client ID provided in query')
  }
}

/**
 * Whether the client signed this very request, and lately. The timestamp is held against the machine's own
 * clock and not the sandbox's: clients sign by the machine's clock, also after `advance`.
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

/** The user a request acts for. One answer for an unknown id and a wrong secret, so that ids cannot be tried out. */
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
