import { SnapTradeError } from '../../core/errors.js'
import type { UserSecrets } from './userSecrets.js'

/** A key of `encryptedUserSecrets`. */
export interface SecretsKey {
  /** Stands beside each value, so that the right key is found: letters, digits, `-` and `_`. Never reuse one. */
  id: string
  /** 32 random bytes in base64: `openssl rand -base64 32`. */
  key: string
}

/** What `encryptedUserSecrets` takes beside the store. */
export interface EncryptedUserSecretsParameters {
  /** The first one encrypts, all decrypt. */
  keys: readonly SecretsKey[]
  /** Whether values that were stored before there was encryption are read. Default: `false`. */
  acceptPlain?: boolean | undefined
}

const PREFIX = 'aes-gcm'
const IV_LENGTH = 12

/**
 * Encrypts what a store keeps (AES-256-GCM, NIST SP 800-38D). A value is bound to its person: moved to another one it
 * does not decrypt. To change the key, put the new one first and keep the old one; a value moves to the new key when it
 * is written the next time.
 *
 * Throws `config_invalid` at creation for a wrong key; `get` rejects for a value of an unknown key or one that was changed.
 *
 * @example
 * const userSecrets = encryptedUserSecrets(unstorageUserSecrets(storage), {
 *   keys: [{ id: '2026-11', key: process.env.SECRETS_KEY ?? '' }],
 * })
 */
export const encryptedUserSecrets = (
  store: UserSecrets,
  { keys, acceptPlain = false }: EncryptedUserSecretsParameters,
): UserSecrets => {
  checkKeys(keys)
  const imported = new Map(keys.map(({ id, key }) => [id, lazily(() => importKey(key))]))
  const [current] = keys
  const keyOf = (id: string) => {
    const key = imported.get(id)
    if (key) return key()
    throw new Error(`The stored value needs the key "${id}", which is not among the keys.`)
  }

  const encrypt = async (userId: string, value: string) => {
    const id = current?.id ?? ''
    const iv = crypto.getRandomValues(new Uint8Array(IV_LENGTH))
    const bytes = new TextEncoder().encode(value)
    const sealed = await crypto.subtle.encrypt(algorithm(userId, id, iv), await keyOf(id), bytes)
    return [PREFIX, id, toBase64(iv), toBase64(new Uint8Array(sealed))].join(':')
  }

  const decrypt = async (userId: string, stored: string) => {
    const [prefix, id, iv, sealed] = stored.split(':')
    if (prefix !== PREFIX || id === undefined || iv === undefined || sealed === undefined) {
      if (acceptPlain) return stored
      throw new Error(
        'The stored value is not encrypted. acceptPlain reads it, and its next write encrypts it.',
      )
    }
    const key = await keyOf(id)
    try {
      const bytes = await crypto.subtle.decrypt(
        algorithm(userId, id, fromBase64(iv)),
        key,
        fromBase64(sealed),
      )
      return new TextDecoder().decode(bytes)
    } catch {
      throw new Error(`The stored value does not decrypt with the key "${id}": wrong key, changed, or moved.`)
    }
  }

  const get = async (userId: string) => {
    const stored = await store.get(userId)
    return stored ? decrypt(userId, stored) : null
  }

  return {
    get,
    set: async (userId, value) => store.set(userId, await encrypt(userId, value)),
    delete: (userId) => store.delete(userId),
    ...(store.replace && {
      // The same value is encrypted differently each time: compare what is inside, then replace what was compared.
      replace: async (userId: string, expected: string | null, next: string | null) => {
        const stored = (await store.get(userId)) || null
        const value = stored === null ? null : await decrypt(userId, stored)
        if (value !== expected) return false
        const sealed = next === null ? null : await encrypt(userId, next)
        return (await store.replace?.(userId, stored, sealed)) === true
      },
    }),
  }
}

const algorithm = (userId: string, keyId: string, iv: Uint8Array<ArrayBuffer>) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(JSON.stringify([keyId, userId])),
})

const checkKeys = (keys: readonly SecretsKey[]) => {
  const ids = keys.map(({ id }) => id)
  const wrong = keys.find(({ id, key }) => !/^[\w-]+$/.test(id) || !isKey(key))
  if (keys.length > 0 && !wrong && new Set(ids).size === ids.length) return
  const reason = wrong
    ? `the key ${JSON.stringify(wrong.id)} needs an id of letters, digits, "-" and "_", and 32 bytes in base64 (openssl rand -base64 32)`
    : 'give at least one key, and each an id of its own'
  throw new SnapTradeError('config_invalid', { status: 500, detail: `encryptedUserSecrets: ${reason}.` })
}

const isKey = (key: string) => {
  try {
    return fromBase64(key).byteLength === 32
  } catch {
    return false
  }
}

const importKey = (key: string) =>
  crypto.subtle.importKey('raw', fromBase64(key), 'AES-GCM', false, ['encrypt', 'decrypt'])

const lazily = <Value>(make: () => Promise<Value>) => {
  let value: Promise<Value> | undefined
  return () => {
    value ??= make()
    return value
  }
}

const toBase64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

const fromBase64 = (text: string) => Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0))
