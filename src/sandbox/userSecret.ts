import type { SandboxSettings } from './settings.js'

type Keys = Pick<SandboxSettings, 'clientId' | 'consumerKey'>

const encoder = new TextEncoder()

/** Returns the first 12 bytes of an HMAC in hexadecimal. */
const seal = async ({ clientId, consumerKey }: Keys, userId: string, nonce: string) => {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', encoder.encode(consumerKey), algorithm, false, ['sign'])
  const text = JSON.stringify(['userSecret', clientId, userId, nonce])
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)))
  return [...bytes.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Returns a new secret for a user in the form of a UUID: eight random digits, followed by an HMAC of them and the
 * user id. After a restart, a sandbox with the same keys can verify it without having stored it.
 */
export const issueUserSecret = async (keys: Keys, userId: string): Promise<string> => {
  const nonce = crypto.randomUUID().slice(0, 8)
  const digits = await seal(keys, userId, nonce)
  return `${nonce}-${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8, 12)}-${digits.slice(12)}`
}

/** Returns whether a sandbox with these keys issued a secret for a user. */
export const isIssuedUserSecret = async (keys: Keys, userId: string, secret: string): Promise<boolean> => {
  const [nonce = '', ...rest] = secret.split('-')
  return rest.join('') === (await seal(keys, userId, nonce)) && secret.length === 36
}
