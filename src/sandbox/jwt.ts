import { importConsumerKey } from '../core/signature.js'
import { encodeBase64Url } from '../encryption/base64.js'
import type { World } from './world.js'

/** Seconds until a JWT expires. */
const LIFETIME = 300

const encoder = new TextEncoder()

/** Creates a JWT for a user, signed with HS256 (RFC 7515, appendix A.1) and the sandbox's own consumer key. */
export const createJwt = async ({ clock, settings }: World, userId: string): Promise<string> => {
  const iat = Math.floor(clock.now() / 1000)
  const claims = { iss: settings.clientId, sub: userId, iat, exp: iat + LIFETIME }
  const content = [{ alg: 'HS256', typ: 'JWT' }, claims]
    .map((part) => encodeBase64Url(encoder.encode(JSON.stringify(part))))
    .join('.')
  const key = await importConsumerKey(settings.consumerKey)
  const signature = await crypto.subtle.sign('HMAC', key, encoder.encode(content))
  return `${content}.${encodeBase64Url(new Uint8Array(signature))}`
}
